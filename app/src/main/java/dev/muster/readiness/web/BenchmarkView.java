package dev.muster.readiness.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Comparing with other organisations.
///
/// @param mayChange whether the viewer describes the organisation, exports and takes in
/// @param key the public key that others know this organisation by; null before it has one
/// @param exports the rounds whose result can be handed on
/// @param compared null where there is nothing to compare
/// @param typed what was pasted, and could not be taken in
public record BenchmarkView(
        List<Crumb> crumbs, boolean mayChange, List<Option> sizes, List<Option> sectors, @Nullable String key, List<Link> exports,
        @Nullable Table compared, List<Line> sent, String typed, FormErrors errors) {

    /// @param about which round is compared
    /// @param heads with whom, and with how many
    public record Table(String about, List<String> heads, List<Row> rows) {}

    public record Row(String discipline, List<String> places) {}

    /// A result that was taken in.
    public record Line(String said, String key) {}
}
