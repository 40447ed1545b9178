package dev.muster.trust;

import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.items.spi.Restraint;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.trust.TrustStore.Lately;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Holds back haste, and what newcomers may not do yet.
@Component
class Bounds implements Restraint {
    private static final Duration DAY = Duration.ofDays(1);
    private final Trust trust;
    private final Rules rules;
    private final TrustStore store;
    private final Clock clock;

    Bounds(Trust trust, Rules rules, TrustStore store, Clock clock) {
        this.trust = trust;
        this.rules = rules;
        this.store = store;
        this.clock = clock;
    }

    /// What is in force for somebody who writes in a place.
    private record Writer(Level level, Map<Rule, Integer> values) {

        int value(Rule rule) {
            return Objects.requireNonNull(values.get(rule));
        }

        boolean isNew() {
            return level == Level.NEWCOMER;
        }

        boolean exceeds(Rule rule, int count) {
            return value(rule) > 0 && count > value(rule);
        }
    }

    @Override
    public void making(Draft draft, Viewer by) {
        var writer = writer(draft.place().id(), by);
        if (writer.level() == Level.PROVEN) {
            return;
        }
        if (writer.isNew()) {
            contents(draft.body().text(), writer);
        }
        var now = clock.instant();
        var words = Objects.requireNonNullElse(draft.title(), "") + "\n" + draft.body().text();
        var lately = store.lately(draft.place().id(), by.self(), words, now.minus(DAY), now.minusSeconds(writer.value(Rule.SAME_WORDS)), now);
        if (lately.same()) {
            throw new Refusal(Reason.TOO_MANY, "trust.same-words");
        }
        if (draft.parent() == null) {
            question(draft.place().id(), writer, lately, now, by);
        } else {
            reply(draft.place().id(), draft.parent().root(), writer, lately, now, by);
        }
    }

    @Override
    public void changing(Item item, Item.Body after, Viewer by) {
        if (by.is(item.author()) && by.signedIn()) {
            var writer = writer(item.place(), by);
            if (writer.isNew()) {
                contents(after.text(), writer);
            }
        }
    }

    private Writer writer(UUID place, Viewer by) {
        if (Trust.vouchedFor(place, by)) {
            return new Writer(Level.PROVEN, Map.of());
        }
        var values = rules.all();
        boolean none = Objects.requireNonNull(values.get(Rule.BOUNDS)) == 0;
        return new Writer(none ? Level.PROVEN : trust.progress(place, values, by).bound(), values);
    }

    private static void contents(String text, Writer writer) {
        var contents = Contents.of(text);
        new Invalid.Check()
                .that(!writer.exceeds(Rule.NEWCOMER_LINKS, contents.links()), "body", "trust.links", writer.value(Rule.NEWCOMER_LINKS))
                .that(!writer.exceeds(Rule.NEWCOMER_PICTURES, contents.pictures()), "body", "trust.pictures", writer.value(Rule.NEWCOMER_PICTURES))
                .that(!writer.exceeds(Rule.NEWCOMER_MENTIONS, contents.mentions()), "body", "trust.mentions", writer.value(Rule.NEWCOMER_MENTIONS))
                .orThrow();
    }

    private void question(UUID place, Writer writer, Lately lately, Instant now, Viewer by) {
        pause(lately.question(), writer.value(writer.isNew() ? Rule.NEWCOMER_QUESTION_PAUSE : Rule.QUESTION_PAUSE), now);
        if (writer.exceeds(Rule.DAY_QUESTIONS, lately.questions() + 1)) {
            throw new Refusal(Reason.TOO_MANY, "trust.day.questions", writer.value(Rule.DAY_QUESTIONS));
        }
        if (writer.isNew() && writer.exceeds(Rule.FIRST_DAY_QUESTIONS, lately.questions() + 1) && !store.wroteBefore(place, by.self(), now.minus(DAY))) {
            throw new Refusal(Reason.TOO_MANY, "trust.first-day.questions", writer.value(Rule.FIRST_DAY_QUESTIONS));
        }
    }

    private void reply(UUID place, UUID thread, Writer writer, Lately lately, Instant now, Viewer by) {
        pause(lately.reply(), writer.value(writer.isNew() ? Rule.NEWCOMER_REPLY_PAUSE : Rule.REPLY_PAUSE), now);
        if (!writer.isNew()) {
            return;
        }
        if (writer.exceeds(Rule.NEWCOMER_REPLIES, store.repliesIn(thread, by.self()) + 1)) {
            throw new Refusal(Reason.TOO_MANY, "trust.replies", writer.value(Rule.NEWCOMER_REPLIES));
        }
        if (writer.exceeds(Rule.FIRST_DAY_REPLIES, lately.replies() + 1) && !store.wroteBefore(place, by.self(), now.minus(DAY))) {
            throw new Refusal(Reason.TOO_MANY, "trust.first-day.replies", writer.value(Rule.FIRST_DAY_REPLIES));
        }
    }

    private static void pause(@Nullable Instant last, int seconds, Instant now) {
        if (last != null && last.plusSeconds(seconds).isAfter(now)) {
            throw new Refusal(Reason.TOO_MANY, "trust.pause", Math.max(1, Duration.between(now, last.plusSeconds(seconds)).toSeconds()));
        }
    }
}
