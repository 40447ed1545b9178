package dev.muster.goals.web;

import dev.muster.goals.spi.Advice;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form in which the next version of the vision is written.
///
/// @param follows the version that whoever writes had read; 0 where there was none
/// @param notice that somebody else wrote a version meanwhile
/// @param goals those that it can be tied to
public record VisionForm(
        List<Crumb> crumbs, int follows, @Nullable Notice notice, String statement, List<Option> goals, String reason,
        List<Advice.Attitude> attitudes, FormErrors errors) {}
