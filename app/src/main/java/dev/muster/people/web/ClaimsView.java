package dev.muster.people.web;

import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;

/// The claims that wait for somebody to look, and those that are held.
public record ClaimsView(List<Tab> tabs, List<Line> waiting, List<Line> held) {

    /// @param author "Ana at beer.stackexchange.com"
    /// @param at since when it waits, or is held
    public record Line(String href, String author, Who person, Instant at) {}
}
