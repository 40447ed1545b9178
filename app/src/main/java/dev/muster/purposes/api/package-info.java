/// Purposes, decisions and outcomes in the API.
@NullMarked
package dev.muster.purposes.api;

import org.jspecify.annotations.NullMarked;
