package dev.muster.shell;

import java.util.UUID;

/// The small example organisation, made through the modules' faces by the floor that sees them all.
public interface Example {

    /// Makes the example in the administrator's name. What an earlier time has made, which was interrupted, is not made again.
    void make(UUID administrator);

    /// Has it made beside the requests: it takes a while. Where Muster is stopped meanwhile, the next start goes on with it.
    void begin(UUID administrator);
}
