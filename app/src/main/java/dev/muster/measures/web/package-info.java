/// The pages that show how a community does, and its tables as files.
@NullMarked
package dev.muster.measures.web;

import org.jspecify.annotations.NullMarked;
