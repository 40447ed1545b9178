/// Attachments in the API.
@NullMarked
package dev.muster.attachments.api;

import org.jspecify.annotations.NullMarked;
