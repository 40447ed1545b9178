/// How controllers learn who is looking.
@NullMarked
package dev.muster.rights.web;

import org.jspecify.annotations.NullMarked;
