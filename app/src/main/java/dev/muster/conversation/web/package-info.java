/// The pages of single comments, and what all pages with a form need: words about who sees what, the choice of an audience, what was
/// typed, forms that are sent twice.
@NamedInterface("web")
@NullMarked
package dev.muster.conversation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
