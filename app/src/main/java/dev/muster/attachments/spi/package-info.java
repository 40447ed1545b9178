/// Who else holds on to attachments.
@NamedInterface("spi")
@NullMarked
package dev.muster.attachments.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
