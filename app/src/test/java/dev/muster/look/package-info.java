/// Every page drawn with believable content, so that its markup can be checked and its look judged.
@NullMarked
package dev.muster.look;

import org.jspecify.annotations.NullMarked;
