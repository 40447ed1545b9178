/// Questions in the API: lists, threads, and everything that can be done with them.
@NullMarked
package dev.muster.questions.api;

import org.jspecify.annotations.NullMarked;
