package dev.muster.memory.web;

import dev.muster.items.text.BodyText;
import dev.muster.items.text.Html;
import dev.muster.items.text.Rendering;
import dev.muster.memory.Addresses;
import dev.muster.memory.Dissent;
import dev.muster.memory.Dissent.State;
import dev.muster.memory.Dissents;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.web.PageLabels.Named;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Shows who disagrees with a page: what stands at the page itself, and all that was ever said against it.
@Component
class DissentLines {
    private final Dissents dissents;
    private final PageLabels labels;
    private final Rendering rendering;
    private final Words words;

    DissentLines(Dissents dissents, PageLabels labels, Rendering rendering, Words words) {
        this.dissents = dissents;
        this.labels = labels;
        this.rendering = rendering;
        this.words = words;
    }

    static String all(MemoryPage page) {
        return Addresses.path(page.item()) + "/dissents";
    }

    static String path(MemoryPage page, Dissent dissent) {
        return all(page) + "/" + dissent.item().handle();
    }

    /// What stands at the page.
    ///
    /// @param all whatever was said against it
    DissentsView standing(MemoryPage page, List<Dissent> all, Named named, Place place, Viewer viewer) {
        var standing = all.stream().filter(Dissent::stands).toList();
        return view(page, standing, all.size() - standing.size(), List.of(), named, place, viewer);
    }

    DissentsView all(MemoryPage page, Place place, Viewer viewer) {
        var all = dissents.of(page);
        return view(page, all, 0, labels.crumbs(place, page, "memory.dissents"), labels.named(people(all)), place, viewer);
    }

    /// Whose names are needed.
    static Stream<@Nullable UUID> people(List<Dissent> all) {
        return all.stream().flatMap(each -> Stream.of(each.item().author(), each.decided() == null ? null : each.decided().by()));
    }

    private DissentsView view(MemoryPage page, List<Dissent> shown, int more, List<Crumb> crumbs, Named named, Place place, Viewer viewer) {
        boolean answers = dissents.mayAnswer(page, place, viewer);
        return new DissentsView(page.title(), Addresses.of(page.item()), crumbs, shown.stream().map(each -> line(page, each, named, answers, viewer)).toList(), all(page), more,
                dissents.may(page, place, viewer) ? all(page) + "/new" : null);
    }

    DissentsView.Line line(MemoryPage page, Dissent dissent, Named named, boolean answers, Viewer viewer) {
        var item = dissent.item();
        var decided = dissent.decided();
        return new DissentsView.Line("dissent-" + item.handle(), named.who(item.author()), item.created(), state(dissent.state()), dissent.section(),
                dissent.revision() < page.number() ? words.say("memory.dissent.older", dissent.revision()) : null, html(dissent, "", dissent.what()), html(dissent, "-why", dissent.why()),
                decided == null ? null : words.say("memory.dissent.said." + dissent.state(), named.who(decided.by()).name(), Times.day(decided.at())),
                decided == null ? "" : decided.reason(), dissent.stands() && viewer.is(item.author()) ? path(page, dissent) : null,
                dissent.stands() && answers ? path(page, dissent) : null);
    }

    private Html html(Dissent dissent, String which, String text) {
        return rendering.html(dissent.item().handle() + which, dissent.item().version(), BodyText.markdown(text));
    }

    private StateLabel state(State state) {
        var word = words.say("memory.dissent.state." + state);
        return switch (state) {
            case STANDING -> new StateLabel(Tone.WATCH, Icon.FLAG, word);
            case WITHDRAWN -> new StateLabel(Tone.QUIET, Icon.CLOSED, word);
            case ANSWERED -> new StateLabel(Tone.QUIET, Icon.CHECK, word);
            case SETTLED -> new StateLabel(Tone.GOOD, Icon.SOLVED, word);
        };
    }
}
