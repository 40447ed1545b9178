/// The pages of a community and the way to open one.
@NullMarked
package dev.muster.communities.web;

import org.jspecify.annotations.NullMarked;
