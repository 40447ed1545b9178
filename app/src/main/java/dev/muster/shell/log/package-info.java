/// How log lines are written: for people, or one JSON object a line for programs (`MUSTER_LOG=json`).
@NullMarked
package dev.muster.shell.log;

import org.jspecify.annotations.NullMarked;
