package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An answer as more people will see it.
///
/// @param audience "Suppliers and staff will see this"
/// @param kept what stays among those who see it now, or null
public record PromotionView(
        List<Crumb> crumbs, String question, String action, String back, @Nullable Notice notice, String audience, PostView post, int version, @Nullable String kept) {}
