/// The pages of questions: lists, threads and the forms around them.
@NullMarked
package dev.muster.questions.web;

import org.jspecify.annotations.NullMarked;
