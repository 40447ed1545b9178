package dev.muster.purposes.web;

import dev.muster.people.Persons;
import dev.muster.purposes.Decision;
import dev.muster.purposes.Decisions;
import dev.muster.purposes.Ending;
import dev.muster.purposes.Endings;
import dev.muster.purposes.Purpose;
import dev.muster.rights.Places;
import dev.muster.shell.Words;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Who;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// How a purpose came to where it is: proposed, then decided on, perhaps more than once; at last ended.
@Component
class Steps {
    private final Decisions decisions;
    private final PurposeRows rows;
    private final Endings endings;
    private final Places places;
    private final Persons persons;
    private final Words words;

    Steps(Decisions decisions, Endings endings, Places places, PurposeRows rows, Persons persons, Words words) {
        this.decisions = decisions;
        this.endings = endings;
        this.places = places;
        this.rows = rows;
        this.persons = persons;
        this.words = words;
    }

    List<PurposeView.Step> of(Purpose purpose) {
        var decided = decisions.of(purpose);
        var known = persons.all(Stream.concat(Stream.of(purpose.proposer()), decided.stream().map(Decision::by)).distinct().toList());
        var first = new PurposeView.Step(rows.who(known.get(purpose.proposer())), words.say("purposes.deed.proposed"), purpose.created(),
                words.say("purposes.path." + purpose.path()));
        var decisions = decided.stream().map(each -> new PurposeView.Step(rows.who(known.get(each.by())), deed(each), each.at(), reason(each)));
        return Stream.concat(Stream.of(first), Stream.concat(decisions, ended(purpose)).sorted(Comparator.comparing(PurposeView.Step::at))).toList();
    }

    /// Each in the community in which it ended.
    private Stream<PurposeView.Step> ended(Purpose purpose) {
        var ended = endings.of(purpose.id());
        var known = places.all(ended.stream().map(Ending::place).toList());
        return ended.stream().filter(each -> known.containsKey(each.place())).map(each -> {
            var place = Objects.requireNonNull(known.get(each.place()));
            return new PurposeView.Step(new Who(place.title(), "/communities/" + place.handle(), null), words.say("purposes.deed." + each.fate()), each.at(), each.reason());
        });
    }

    private String deed(Decision decision) {
        var deed = words.say("purposes.deed." + decision.verdict());
        return decision.alone() ? words.say("purposes.deed.alone", deed) : deed;
    }

    private String reason(Decision decision) {
        var review = Times.day(decision.review());
        return decision.traction().isEmpty() && decision.budget().isEmpty()
                ? words.say("purposes.step.review", decision.reason(), review)
                : words.say("purposes.step.grown", decision.reason(), decision.traction(), decision.budget(), review);
    }
}
