package dev.muster.shell;

import java.util.UUID;

/// The small example organisation, made through the modules' faces by the floor that sees them all.
public interface Example {

    /// Makes the example in the administrator's name.
    void make(UUID administrator);
}
