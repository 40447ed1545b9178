/// What every page is built with: its frame, its small parts, and the files that it looks and works with.
///
/// Templates of all modules take these records; `shell/layout.jte` and `shell/parts/` draw them.
@NullMarked
package dev.muster.shell.web;

import org.jspecify.annotations.NullMarked;
