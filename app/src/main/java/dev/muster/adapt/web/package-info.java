/// The pages of requests.
@NullMarked
package dev.muster.adapt.web;

import org.jspecify.annotations.NullMarked;
