/// What a module implements to have something of its own looked at by `muster doctor`: one {@link dev.muster.shell.doctor.Check} a file.
@NullMarked
package dev.muster.shell.doctor;

import org.jspecify.annotations.NullMarked;
