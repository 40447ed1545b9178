package dev.muster.items;

/// Tells, together with a thread's edition, whether a module may have something at it for the viewer alone, so that it is
/// looked for only where there is any. Spring collects them by type.
///
/// @param name a word that SQL takes as a column's name
/// @param condition in SQL, on `i`, the thread's first item, which the viewer sees, and on `:me`, the viewer, who is signed in.
///     It is under the viewer's rights, but for what a function tells that looks past them: only that it is worth looking. Where it is false there is nothing
public record Hint(String name, String condition) {}
