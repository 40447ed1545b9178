package dev.muster.swarms.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.items.Visits;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import dev.muster.people.Person;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import dev.muster.swarms.Deed;
import dev.muster.swarms.Entry;
import dev.muster.swarms.Entry.Mark;
import dev.muster.swarms.Step;
import dev.muster.swarms.Swarm;
import dev.muster.swarms.Timeline;
import dev.muster.swarms.web.SwarmView.Click;
import dev.muster.swarms.web.SwarmView.Line;
import dev.muster.swarms.web.SwarmView.Lines;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Draws what was said and done in a swarm, in the order of time.
@Component
class TimelineLines {
    private final Visits visits;
    private final WhoSees whoSees;
    private final Rendering rendering;
    private final SwarmLabels labels;
    private final Words words;

    TimelineLines(Visits visits, WhoSees whoSees, Rendering rendering, SwarmLabels labels, Words words) {
        this.visits = visits;
        this.whoSees = whoSees;
        this.rendering = rendering;
        this.labels = labels;
        this.words = words;
    }

    /// A part of the timeline as a page shows it, with where the viewer left off.
    Lines part(Timeline.Part part, Swarm swarm, Place place, boolean takesPart, Viewer viewer) {
        var all = of(part, swarm, place, takesPart, viewer);
        var read = visits.last(swarm.item(), viewer).orElse(null);
        var own = "/people/" + viewer.handle();
        var newFrom = read == null ? null : all.stream().filter(each -> each.at().isAfter(read) && !own.equals(each.by().address())).map(Line::id).findFirst().orElse(null);
        var upTo = viewer.signedIn() && !all.isEmpty() ? all.getLast().at() : null;
        return new Lines(all, part.earlier() == null ? null : swarm.path() + "?before=" + part.earlier(), newFrom, upTo);
    }

    List<Line> of(Timeline.Part part, Swarm swarm, Place place, boolean takesPart, Viewer viewer) {
        var known = labels.known(Stream.concat(part.entries().stream().map(each -> each.item().author()), part.steps().stream().flatMap(each -> Stream.of(each.by(), each.other()))));
        boolean acts = takesPart && swarm.state().goesOn() && place.closed() == null;
        return Stream.concat(part.entries().stream().map(each -> said(each, swarm, place, acts, known, viewer)), part.steps().stream().map(each -> done(each, known)))
                .sorted(Comparator.comparing(Line::at)).toList();
    }

    private Line said(Entry entry, Swarm swarm, Place place, boolean acts, Map<UUID, Person> known, Viewer viewer) {
        var item = entry.item();
        var address = swarm.path() + "/entries/" + item.handle();
        var marks = acts ? Arrays.stream(Mark.values()).filter(each -> entry.kind().takes(each) && each != entry.mark())
                .map(each -> new Click(words.say("swarms.mark.to." + each), address + "/mark", "put", "mark", each.name())).toList() : List.<Click>of();
        var promote = acts && Timeline.mayPromote(swarm, entry, viewer) ? new Link(words.say("swarms.promote"), address + "/audience") : null;
        return new Line("entry-" + item.handle(), labels.who(known.get(item.author())), item.created(), words.say("swarms.kind." + entry.kind()),
                rendering.html(item.handle(), item.version(), BodyText.markdown(item.body().text())), null, null, mark(entry.mark()), whoSees.only(place, item, swarm.item()), marks, promote);
    }

    @Nullable StateLabel mark(Mark mark) {
        return switch (mark) {
            case SAID -> null;
            case OPEN -> new StateLabel(Tone.WATCH, Icon.OPEN, words.say("swarms.mark.OPEN"));
            case RULED_OUT -> new StateLabel(Tone.QUIET, Icon.CLOSED, words.say("swarms.mark.RULED_OUT"));
            case CONFIRMED -> new StateLabel(Tone.GOOD, Icon.SOLVED, words.say("swarms.mark.CONFIRMED"));
            case DONE -> new StateLabel(Tone.GOOD, Icon.CHECK, words.say("swarms.mark.DONE"));
        };
    }

    private Line done(Step step, Map<UUID, Person> known) {
        var other = step.other() == null ? "" : labels.who(known.get(step.other())).name();
        var word = step.deed() == Deed.JOINED ? words.say("swarms.role." + step.word()) : step.word();
        return new Line("step-" + step.id(), labels.who(known.get(step.by())), step.at(), null, null, words.say("swarms.deed." + step.deed(), other),
                word.isEmpty() ? null : word, null, null, List.of(), null);
    }
}
