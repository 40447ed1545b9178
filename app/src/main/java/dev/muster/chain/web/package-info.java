/// The page of the chain.
@NullMarked
package dev.muster.chain.web;

import org.jspecify.annotations.NullMarked;
