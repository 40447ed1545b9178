/// The page on which administrators see to mail.
@NullMarked
package dev.muster.mail.web;

import org.jspecify.annotations.NullMarked;
