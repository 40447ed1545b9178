/// Communities in the API: lists, charters, outcomes and who belongs to them.
@NullMarked
package dev.muster.communities.api;

import org.jspecify.annotations.NullMarked;
