/// Drafts and previews in the API.
@NullMarked
package dev.muster.writing.api;

import org.jspecify.annotations.NullMarked;
