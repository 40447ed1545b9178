/// The pages that show how a community does.
@NullMarked
package dev.muster.measures.web;

import org.jspecify.annotations.NullMarked;
