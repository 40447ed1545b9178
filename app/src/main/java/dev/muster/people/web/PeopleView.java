package dev.muster.people.web;

import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everybody who can sign in, for administrators.
public record PeopleView(List<Tab> tabs, List<Line> people, Pager pager) {

    public record Line(Who who, String address, String audience, @Nullable String organisation, Instant since) {}
}
