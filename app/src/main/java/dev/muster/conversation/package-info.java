/// What people say to each other about things of any kind: comments, and whether an answer worked for them too.
///
/// Start at {@link dev.muster.conversation.Comments} and {@link dev.muster.conversation.Reuses}.
/// A comment is an item and has no table of its own. Tables: `conversation.reuse`, `conversation.tally`.
@ApplicationModule(displayName = "Conversation", allowedDependencies = {"shell", "activity", "rights", "people", "items", "writing::web"})
@NullMarked
package dev.muster.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
