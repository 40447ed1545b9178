/// Mail in the API, for administrators.
@NullMarked
package dev.muster.mail.api;

import org.jspecify.annotations.NullMarked;
