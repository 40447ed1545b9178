/// What people do with the product, done in a real browser against a real server, and looked at.
@NullMarked
package dev.muster.journeys;

import org.jspecify.annotations.NullMarked;
