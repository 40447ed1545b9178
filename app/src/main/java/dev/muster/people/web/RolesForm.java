package dev.muster.people.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Who;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's roles, and what an administrator can do about them.
///
/// @param path `/people/x7k2`: a role is posted to `path/roles`; a held one is deleted at its own address
/// @param signOut whether the person has sessions that can be ended
public record RolesForm(
        String path,
        List<Crumb> crumbs,
        Who who,
        String mail,
        String audience,
        @Nullable String organisation,
        List<Held> held,
        List<Option> roles,
        List<Option> places,
        boolean signOut,
        FormErrors errors) {

    /// @param where "the whole organisation" or a community's name
    public record Held(String role, String where, String remove) {}
}
