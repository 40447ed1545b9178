package dev.muster.questions;

import dev.muster.conversation.Tally;
import dev.muster.items.Items;
import dev.muster.questions.AnswerStore.Placed;
import dev.muster.questions.AnswersByTime.Given;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads a thread part by part, in each of its orders.
@Component
class Reading {
    private final Items items;
    private final AnswerStore best;
    private final AnswersByTime byTime;

    Reading(Items items, AnswerStore best, AnswersByTime byTime) {
        this.items = items;
        this.best = best;
        this.byTime = byTime;
    }

    /// @throws dev.muster.shell.Refusal `shell.cursor`
    Stretch<Answer> part(Question question, Span span) {
        return switch (span.order()) {
            case BEST -> best(question, span).map(placed -> read(question, placed.stream().map(each -> new Found(each.standing().id(), each.tally())).toList()));
            case NEWEST -> byTime(question, span, false).map(given -> timed(question, given));
            case OLDEST -> byTime(question, span, true).map(given -> timed(question, given));
        };
    }

    /// How many answers stand before one in an order.
    int ahead(Question question, Answer answer, Sorting order) {
        var marker = new Marker(answer.item().created(), answer.item().id());
        return switch (order) {
            case BEST -> best.find(question, marker.id()).map(placed -> best.ahead(question, placed.standing())).orElse(0);
            case NEWEST -> byTime.given(question.id(), true, marker);
            case OLDEST -> byTime.given(question.id(), false, marker);
        };
    }

    private Stretch<Placed> best(Question question, Span span) {
        if (span.before() != null) {
            var found = span.before().equals(Span.END) ? best.last(question, Answers.PART + 1) : best.before(question, Standing.of(span.before()), Answers.PART + 1);
            return Stretch.backward(found, Answers.PART, last -> !best.after(question, last.standing(), 1).isEmpty(), Reading::marker);
        }
        var found = span.after() == null ? best.first(question, Answers.PART + 1) : best.after(question, Standing.of(span.after()), Answers.PART + 1);
        return Stretch.forward(found, Answers.PART,
                first -> span.after() != null && !best.before(question, first.standing(), 1).isEmpty(), Reading::marker);
    }

    private Stretch<Given> byTime(Question question, Span span, boolean later) {
        if (span.before() != null) {
            var from = span.before().equals(Span.END) ? null : Marker.of(span.before());
            return Stretch.backward(byTime.walk(question.id(), from, !later, Answers.PART + 1), Answers.PART,
                    last -> !byTime.walk(question.id(), last.at(), later, 1).isEmpty(), given -> given.at().text());
        }
        var from = span.after() == null ? null : Marker.of(span.after());
        return Stretch.forward(byTime.walk(question.id(), from, later, Answers.PART + 1), Answers.PART,
                first -> from != null && !byTime.walk(question.id(), first.at(), !later, 1).isEmpty(), given -> given.at().text());
    }

    private static String marker(Placed placed) {
        return placed.standing().marker();
    }

    private record Found(UUID id, Tally tally) {}

    private List<Answer> timed(Question question, List<Given> given) {
        return read(question, given.stream().map(each -> new Found(each.at().id(), each.tally())).toList());
    }

    private List<Answer> read(Question question, Collection<Found> wanted) {
        var found = items.all(wanted.stream().map(Found::id).toList());
        return wanted.stream()
                .filter(each -> found.containsKey(each.id()))
                .map(each -> new Answer(Objects.requireNonNull(found.get(each.id())), each.tally(), question.isAccepted(each.id())))
                .toList();
    }
}
