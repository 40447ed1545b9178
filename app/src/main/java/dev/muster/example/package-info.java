/// The small example organisation that `muster setup --example` adds, made through the faces that people use.
@ApplicationModule(displayName = "Example")
@NullMarked
package dev.muster.example;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
