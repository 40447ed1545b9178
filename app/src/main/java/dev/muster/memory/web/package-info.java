/// The pages of the memory: lists, the pages themselves, their history, and the forms around them.
@NullMarked
package dev.muster.memory.web;

import org.jspecify.annotations.NullMarked;
