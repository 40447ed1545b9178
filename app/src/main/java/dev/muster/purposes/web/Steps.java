package dev.muster.purposes.web;

import dev.muster.people.Persons;
import dev.muster.purposes.Decision;
import dev.muster.purposes.Decisions;
import dev.muster.purposes.Purpose;
import dev.muster.shell.Words;
import dev.muster.shell.web.Times;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// How a purpose came to where it is: proposed, then decided on, perhaps more than once.
@Component
class Steps {
    private final Decisions decisions;
    private final PurposeRows rows;
    private final Persons persons;
    private final Words words;

    Steps(Decisions decisions, PurposeRows rows, Persons persons, Words words) {
        this.decisions = decisions;
        this.rows = rows;
        this.persons = persons;
        this.words = words;
    }

    List<PurposeView.Step> of(Purpose purpose) {
        var decided = decisions.of(purpose);
        var known = persons.all(Stream.concat(Stream.of(purpose.proposer()), decided.stream().map(Decision::by)).distinct().toList());
        var first = new PurposeView.Step(rows.who(known.get(purpose.proposer())), words.say("purposes.deed.proposed"), purpose.created(),
                words.say("purposes.path." + purpose.path()));
        return Stream.concat(Stream.of(first),
                decided.stream().map(each -> new PurposeView.Step(rows.who(known.get(each.by())), deed(each), each.at(), reason(each)))).toList();
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
