package dev.muster.questions.web;

import dev.muster.communities.spi.Help;
import dev.muster.communities.spi.Need;
import dev.muster.communities.spi.Panel;
import dev.muster.questions.Addresses;
import dev.muster.questions.Lists;
import dev.muster.questions.Lists.Solving;
import dev.muster.questions.Wanted;
import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What a community's page says about its questions: which wait, and who solved some lately.
@Component
@Order(100)
class QuestionPanel implements Panel {
    private static final int MOST_COUNTED = 99;
    private final Lists lists;
    private final Whos whos;
    private final Words words;

    QuestionPanel(Lists lists, Whos whos, Words words) {
        this.lists = lists;
        this.whos = whos;
        this.words = words;
    }

    @Override
    public List<Need> needs(Place place, Viewer viewer) {
        if (place.closed() != null) {
            return List.of();
        }
        var waiting = lists.overdue(place, MOST_COUNTED + 1, viewer);
        return waiting.count() == 0 ? List.of() : List.of(new Need(Tone.WATCH, Icon.OVERDUE,
                words.say(waiting.count() > MOST_COUNTED ? "questions.need.overdue.many" : "questions.need.overdue",
                        Math.min(waiting.count(), MOST_COUNTED), waiting.promised().toHours()),
                new Link(words.say("questions.need.overdue.act"), Paths.list(place, new Wanted(Show.UNANSWERED, null)))));
    }

    @Override
    public Optional<String> firstVisit(Place place, Viewer viewer) {
        return place.closed() != null ? Optional.empty()
                : lists.longestWaiting(place, viewer).map(each -> words.say("questions.first-visit", String.valueOf(each.item().title()), Times.day(each.item().created())));
    }

    @Override
    public List<Help> helped(Place place, int most) {
        var solved = lists.solvedLately(place, most);
        var named = whos.of(solved.stream().map(Solving::by).toList(), place);
        return solved.stream()
                .map(each -> new Help(named.who(each.by()), words.say("questions.helped.solved"),
                        new Link(String.valueOf(each.question().title()), Addresses.of(each.question())), each.at()))
                .toList();
    }
}
