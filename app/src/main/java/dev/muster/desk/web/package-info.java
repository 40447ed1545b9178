/// The desk's page, and what it adds to communities and threads.
@NullMarked
package dev.muster.desk.web;

import org.jspecify.annotations.NullMarked;
