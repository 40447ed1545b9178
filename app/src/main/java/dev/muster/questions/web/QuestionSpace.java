package dev.muster.questions.web;

import dev.muster.communities.spi.Space;
import dev.muster.questions.Lists;
import dev.muster.questions.Questions;
import dev.muster.questions.Wanted;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Questions as a space of a community.
@Component
@Order(100)
class QuestionSpace implements Space {
    private static final int NEWEST = 8;
    private final Lists lists;
    private final Rows rows;
    private final Words words;

    QuestionSpace(Lists lists, Rows rows, Words words) {
        this.lists = lists;
        this.rows = rows;
        this.words = words;
    }

    @Override
    public String key() {
        return "questions";
    }

    @Override
    public String label() {
        return words.say("questions.questions");
    }

    @Override
    public String href(Place place) {
        return Paths.list(place);
    }

    @Override
    public int count(Place place) {
        return lists.count(place, Wanted.all(), MOST_COUNTED + 1, Viewer.current());
    }

    @Override
    public List<String> paths() {
        return List.of("/questions/", "/answers/");
    }

    @Override
    public Glance glance(Place place, Viewer viewer) {
        var newest = lists.newest(place, NEWEST, viewer);
        boolean mayAsk = place.closed() == null && place.welcomes(viewer);
        return new Glance(words.say("questions.newest"), rows.of(newest, place),
                mayAsk ? new Link(words.say("questions.ask"), Paths.ask(place)) : null,
                new Link(words.say("questions.all"), Paths.list(place)), words.say("questions.none.all"), words.say("questions.none.all.more"));
    }
}
