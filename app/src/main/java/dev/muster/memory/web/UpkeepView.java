package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Pages that somebody has to look at, each with what the viewer may do about it.
///
/// @param errors what is wrong with what was typed, by field and mark
/// @param problem why something was not done
public record UpkeepView(String community, List<Crumb> crumbs, List<Entry> entries, FormErrors errors, @Nullable Notice problem) {

    /// @param mark what tells its fields from those of others
    /// @param path the short address, below which one acts
    /// @param why it stands here
    /// @param reviewBy the day that is proposed for looking at it again; nothing where the viewer may not say that it holds
    /// @param reason why it is to be archived, as far as it was typed; nothing where the viewer may not
    public record Entry(Row row, String mark, String path, String why, @Nullable String reviewBy, @Nullable String reason) {}
}
