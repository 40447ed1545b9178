package dev.muster.communities.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way from a purpose to a community: what the gate asks for, and the charter to write once it is open.
///
/// @param action where the charter is posted
/// @param form nothing as long as a condition is unmet
public record GateView(
        String purpose,
        String purposeHref,
        @Nullable PurposeSentence sentence,
        List<Crumb> crumbs,
        List<Condition> conditions,
        String action,
        @Nullable Charter form,
        FormErrors errors) {

    public boolean isOpen() {
        return form != null;
    }

    public long missing() {
        return conditions.stream().filter(condition -> !condition.met()).count();
    }

    /// One thing that the gate asks for.
    ///
    /// @param text "A measure of the outcome with its baseline"
    /// @param found what there is, or what is missing
    /// @param act where it is put right
    public record Condition(String text, boolean met, String found, @Nullable Link act) {}

    /// What is typed into the charter.
    ///
    /// @param see audiences that see the community
    /// @param take audiences that may contribute
    /// @param registers what people may register themselves as
    /// @param swarmsBy audiences that open swarms besides staff
    /// @param kinds what it may begin as, each with the page that does it
    public record Charter(OpeningTyped typed, List<Option> see, List<Option> take, List<Option> registers, List<Option> swarmsBy, List<Option> pagesApproved,
            List<Kind> kinds) {}

    /// A kind of community to begin as.
    ///
    /// @param measures what it is usually judged by
    public record Kind(Link link, String lead, String measures, boolean chosen) {}
}
