package dev.muster.communities.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Who belongs to a community.
///
/// @param members those whom the viewer may know: members know each other
/// @param admits whether the viewer may let people in
/// @param invite where people are invited, for those who may
/// @param typed what was typed to let somebody in
public record MembersView(
        String name, List<Crumb> crumbs, List<Tab> tabs, List<Who> guides, List<Member> members, Pager pager,
        @Nullable Membership membership, boolean admits, @Nullable Link invite, String action, String typed, FormErrors errors) {

    /// @param dismiss where the membership is ended, for guides
    public record Member(Who who, Instant joined, @Nullable String dismiss) {}
}
