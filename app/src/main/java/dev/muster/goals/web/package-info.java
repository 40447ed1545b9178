/// The pages of goals and their readings; the form for readings serves outcomes too.
@NamedInterface("web")
@NullMarked
package dev.muster.goals.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
