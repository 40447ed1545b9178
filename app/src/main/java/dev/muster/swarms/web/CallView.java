package dev.muster.swarms.web;

import dev.muster.shell.web.Who;
import dev.muster.swarms.web.SwarmView.Click;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who could be called to a swarm.
///
/// @param group "Ada and Grace together know all of it", or nothing where one alone does or nobody
/// @param missing "Nobody free has shown: tls", or nothing
/// @param hours where one says when one may be asked
public record CallView(List<Possible> people, @Nullable String group, @Nullable String missing, String hours) {

    /// Somebody who fits.
    ///
    /// @param rest "Does not want to be asked now", or nothing
    /// @param ask with which they are asked; nothing while they rest
    public record Possible(Who who, String skills, @Nullable String load, @Nullable String rest, @Nullable Click ask) {}
}
