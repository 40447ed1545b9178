/// The search page, the ways to it, and the box on every page.
@NullMarked
package dev.muster.search.web;

import org.jspecify.annotations.NullMarked;
