package dev.muster.questions.web;

import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Who;
import dev.muster.writing.web.Editor;
import gg.jte.Content;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question with its answers, accepted one first.
///
/// @param path `/questions/4k7tq2m9xd`: acts are posted below it
/// @param community the steps from the communities to the question
/// @param trail empty where the question came from nowhere and became nothing
/// @param closed why it was closed, and what one can do about it
/// @param problem why what the viewer just tried did not happen
/// @param parts what other modules say here to this viewer
/// @param answers in the stated order
/// @param answered how many answers there are for the viewer, of which this page may show a part
/// @param ways how one gets about in it
/// @param helpers who took part, in order of appearance
/// @param asCustomer where it is shown as customers see it, for those who may look
/// @param repetitions questions that ask the same, as duplicates or merged into this one
/// @param related similar questions
public record ThreadView(
        String path,
        String title,
        StateLabel state,
        List<Crumb> community,
        List<TrailStep> trail,
        @Nullable Notice closed,
        @Nullable Notice problem,
        List<Content> parts,
        PostView question,
        List<Link> tags,
        List<Drawn> answers,
        long answered,
        WaysView ways,
        Following following,
        Composer composer,
        Acts acts,
        List<Who> helpers,
        @Nullable String asCustomer,
        List<Link> repetitions,
        List<Link> related) {

    /// An answer as it stands on the page.
    ///
    /// @param isNew whether it came since the viewer was here before
    public record Drawn(String anchor, Content html, boolean isNew) {}

    /// @param may whether the viewer is signed in and may follow
    public record Following(boolean may, boolean does, long people) {}

    /// Where an answer is written, or why the viewer can't.
    ///
    /// @param audience "Customers and staff will see this"
    /// @param refusal what to say instead of a composer
    /// @param draft what was typed before something went wrong; it is shown even where nobody can answer any more
    /// @param errors what went wrong
    /// @param layers audiences to which the answer may be narrowed
    /// @param key sent along, so that a form that is sent twice answers once
    /// @param editor what stands round the text
    /// @param who where people to mention are looked up
    public record Composer(
            @Nullable String audience,
            @Nullable Notice refusal,
            String draft,
            FormErrors errors,
            List<Option> layers,
            String key,
            Editor editor,
            String who) {}

    /// What the viewer may do with the question itself.
    ///
    /// @param takeApart whether it was merged, and the viewer may take that back
    public record Acts(boolean close, boolean reopen, boolean merge, boolean move, boolean takeApart) {

        /// Whether the viewer keeps the community in order.
        public boolean tends() {
            return merge || move;
        }
    }
}
