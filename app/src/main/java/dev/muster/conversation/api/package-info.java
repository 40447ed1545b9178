/// Comments in the API.
@NamedInterface("api")
@NullMarked
package dev.muster.conversation.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
