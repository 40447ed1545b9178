/// The desk in the API.
@NullMarked
package dev.muster.desk.api;

import org.jspecify.annotations.NullMarked;
