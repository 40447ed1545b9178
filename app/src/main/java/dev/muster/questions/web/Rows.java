package dev.muster.questions.web;

import dev.muster.questions.Addresses;
import dev.muster.questions.Deflections;
import dev.muster.questions.Question;
import dev.muster.questions.Wanted;
import dev.muster.questions.Wanted.Show;
import dev.muster.rights.Place;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/// Questions as lines of a list.
@Component
class Rows {
    private final Whos whos;
    private final Labels labels;
    private final Words words;

    Rows(Whos whos, Labels labels, Words words) {
        this.whos = whos;
        this.labels = labels;
        this.words = words;
    }

    List<Row> of(List<Question> questions, Place place) {
        return of(questions, place, Map.of());
    }

    /// @param news how many answers are new to the viewer, by question
    List<Row> of(List<Question> questions, Place place, Map<UUID, Integer> news) {
        var named = whos.of(questions.stream().map(each -> each.item().author()).toList(), place);
        return questions.stream().map(each -> row(each, place, named, news.getOrDefault(each.id(), 0))).toList();
    }

    /// The same for somebody who is about to ask: each leads to where they can say whether it solves theirs.
    ///
    /// @param attempt the word of the attempt to ask
    List<Row> instead(List<Question> questions, Place place, String attempt, String title) {
        if (!Deflections.isOne(attempt)) {
            return of(questions, place);
        }
        var rows = of(questions, place);
        return IntStream.range(0, rows.size()).mapToObj(index -> rows.get(index).leadingTo(Paths.instead(questions.get(index), attempt, title))).toList();
    }

    private Row row(Question question, Place place, Whos.Named named, int news) {
        var item = question.item();
        return new Row(question.title(), Addresses.of(item), labels.of(question.state()), tags(question, place),
                named.who(item.author()), item.created(), null, facts(question, news));
    }

    static List<Link> tags(Question question, Place place) {
        return question.tags().stream().map(tag -> new Link(tag, Paths.list(place, new Wanted(Show.ALL, tag)))).toList();
    }

    private List<String> facts(Question question, int news) {
        var facts = new ArrayList<String>();
        facts.add(words.say("questions.answers", question.answers()));
        if (question.unheard()) {
            facts.add(words.say("questions.unheard"));
        }
        if (news > 0) {
            facts.add(words.say("questions.jump.new", news));
        }
        if (question.worked() > 0) {
            facts.add(words.say("questions.reuse.solved", question.worked()));
        }
        return facts;
    }
}
