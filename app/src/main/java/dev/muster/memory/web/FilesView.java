package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The files of a page, each with its versions.
///
/// @param path where they are, below which one acts
/// @param may whether the viewer may put files there, bring back and take away
public record FilesView(String title, String path, String back, List<Crumb> crumbs, List<File> files, boolean may, FormErrors errors) {

    /// @param mark what tells its fields from those of others
    /// @param href where it is, as it is now; nothing where it was taken away
    /// @param versions the newest first
    public record File(String name, String mark, @Nullable String href, List<Version> versions) {}

    /// @param href its content; nothing where the file was taken away then
    /// @param size "12 kB"
    /// @param remark what it brought back, or that the file was taken away
    /// @param newest whether it is how the file is now
    public record Version(int number, @Nullable String href, String size, Who by, Instant at, @Nullable String remark, boolean newest) {}
}
