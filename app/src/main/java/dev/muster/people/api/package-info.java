/// People in the API: who I am, my tokens and sessions, and what administrators do.
@NullMarked
package dev.muster.people.api;

import org.jspecify.annotations.NullMarked;
