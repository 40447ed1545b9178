/// Running Muster: what the doctor looks at, and the figures for those who watch.
///
/// Start at {@link dev.muster.operations.Doctor}. Modules bring checks of their own ({@link dev.muster.shell.doctor.Check})
/// and figures of their own (Micrometer's `MeterBinder`); what is everybody's stands here. No tables.
@ApplicationModule(displayName = "Operations", allowedDependencies = {"shell", "people", "rights"})
@NullMarked
package dev.muster.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
