/// The pages of the readiness assessment.
@NullMarked
package dev.muster.readiness.web;

import org.jspecify.annotations.NullMarked;
