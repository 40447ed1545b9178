package dev.muster.purposes.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The form with which a strategist decides No, Go or Grow.
///
/// @param notice "You proposed this yourself …"
/// @param decisions those that are possible now, each with what follows from it
/// @param grow whether Grow is possible, which asks for traction and a budget
public record DecideForm(
        String action,
        List<Crumb> crumbs,
        String title,
        PurposeView.Statements statements,
        @Nullable Notice notice,
        List<Option> decisions,
        String reason,
        String review,
        boolean grow,
        String traction,
        String budget,
        String back,
        FormErrors errors) {}
