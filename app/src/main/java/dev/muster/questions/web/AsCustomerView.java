package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Row;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;

/// A thread as customers see it.
///
/// @param posts the question, then the answers
/// @param back the page on which one acts
public record AsCustomerView(
        String title, StateLabel state, List<Crumb> crumbs, Notice notice, List<String> tags, List<Post> posts, String answers, String back) {

    public record Post(String anchor, Who by, Instant at, String html, boolean accepted, List<CommentView> comments) {}

    /// A community's questions as customers see them.
    ///
    /// @param empty why there is nothing
    public record Listed(List<Crumb> crumbs, Notice notice, List<Row> rows, Pager pager, String empty, String back) {}
}
