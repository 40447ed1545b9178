/// Attachments on pages.
@NullMarked
package dev.muster.attachments.web;

import org.jspecify.annotations.NullMarked;
