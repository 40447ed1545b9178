package dev.muster.memory.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import java.util.List;

/// What rests on somebody who may leave, and to whom it could go.
///
/// @param action where the form is posted
/// @param other somebody who is named for those pages that none of the proposed shall have
/// @param followed the questions that they follow, known to themselves alone
/// @param own whether the viewer is that person
public record HandOverView(
        String name, String action, List<Crumb> crumbs, List<Line> pages, String other, List<Topic> topics, List<Link> followed, boolean own, FormErrors errors) {

    /// @param field the name of the choice
    public record Line(Link page, Link community, String field, List<Option> successors) {}

    /// @param accepted "3 accepted answers, nobody else has one"
    /// @param others who else has answered there
    public record Topic(Link tag, Link community, String accepted, List<Link> others) {}
}
