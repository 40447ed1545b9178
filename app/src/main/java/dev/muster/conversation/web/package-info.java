/// The pages of single comments, and words about who sees what, which all pages with a form need.
@NamedInterface("web")
@NullMarked
package dev.muster.conversation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
