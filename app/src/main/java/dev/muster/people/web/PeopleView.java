package dev.muster.people.web;

import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everyone in the installation, for those who administer it.
///
/// @param audiences everyone, staff, customers, suppliers, public: each with its number
/// @param query what was searched for
public record PeopleView(List<Tab> audiences, String query, List<Line> people, Pager pager) {

    /// @param organisation the customer or supplier that they belong to
    /// @param roles "Administrator", "Guide of Beer that keeps"
    /// @param edit where roles are given and taken
    public record Line(
            Who who,
            String mail,
            String audience,
            @Nullable String organisation,
            List<String> roles,
            @Nullable Instant lastSeen,
            String edit) {}
}
