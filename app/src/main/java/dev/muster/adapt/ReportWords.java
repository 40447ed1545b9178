package dev.muster.adapt;

import dev.muster.adapt.Evidence.Outcome;
import dev.muster.adapt.Evidence.Part;
import dev.muster.communities.Community;
import dev.muster.goals.Amounts;
import dev.muster.purposes.Promise;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Audience;
import dev.muster.shell.Words;
import dev.muster.shell.web.Numbers;
import dev.muster.shell.web.Times;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says in Markdown what came of a community that was closed.
@Component
class ReportWords {
    private static final int MOST_REVIEWS = 100;
    private static final Pattern MARKS = Pattern.compile("([\\\\`*_{}\\[\\]<>#+!|~&-])");
    private final Purposes purposes;
    private final ReviewStore reviews;
    private final Words words;

    ReportWords(Purposes purposes, ReviewStore reviews, Words words) {
        this.purposes = purposes;
        this.reviews = reviews;
        this.words = words;
    }

    /// In the name of the audience: reviews are staff's.
    String of(Community community, Evidence evidence, Audience audience) {
        var lines = new ArrayList<String>();
        lines.add(say("period", Times.day(evidence.from()), Times.day(evidence.to().minusDays(1))));
        if (!community.charter().closedReason().isBlank()) {
            lines.add(say("reason", plain(community.charter().closedReason())));
        }
        purposes.promise(community.charter().purpose()).map(this::purpose).ifPresent(lines::addAll);
        lines.addAll(outcome(evidence.outcome()));
        lines.addAll(work(evidence));
        lines.addAll(asked(evidence));
        if (audience == Audience.EMPLOYEE) {
            lines.addAll(decided(reviews.decided(community.id(), MOST_REVIEWS)));
        }
        lines.add(say("counted." + audience));
        return String.join("\n\n", lines) + "\n";
    }

    private List<String> purpose(Promise promise) {
        var said = promise.statements();
        return List.of(head("purpose"), say("statements", plain(said.who()), plain(said.issue()), plain(said.theyGain()), plain(said.weGain())));
    }

    private List<String> outcome(@Nullable Outcome outcome) {
        if (outcome == null) {
            return List.of();
        }
        var lines = new ArrayList<>(List.of(head("outcome"), say("outcome.aim", plain(outcome.name()), print(outcome, outcome.target()), Times.day(outcome.due()))));
        lines.add(outcome.value() == null ? say("outcome.none")
                : say(outcome.reached() ? "outcome.reached" : "outcome.short", print(outcome, outcome.value()), Times.day(Objects.requireNonNull(outcome.day()))));
        if (outcome.baseline() != null) {
            lines.add(say("outcome.was", print(outcome, outcome.baseline())));
        }
        return lines;
    }

    private List<String> work(Evidence evidence) {
        var answers = evidence.answers();
        return List.of(head("work"), bullets(
                evidence.people() == null ? say("hidden.people") : say("people", evidence.people()),
                say("questions", answers.questions(), answers.answered()),
                share("day", answers.day()), share("accepted", answers.accepted()),
                say("reused", answers.reused())));
    }

    private List<String> asked(Evidence evidence) {
        var asked = evidence.asked();
        var promised = evidence.promised();
        return List.of(head("asked"), bullets(
                say("requests", asked.asked(), asked.done(), asked.declined(), asked.waiting()),
                say("promises", promised.kept(), promised.promises()),
                say("overdue", promised.overdue())));
    }

    private List<String> decided(List<Review> decided) {
        if (decided.isEmpty()) {
            return List.of();
        }
        var lines = decided.reversed().stream().map(Review::decided).map(Objects::requireNonNull)
                .map(each -> say("decision", Times.day(each.at()), words.say("adapt.verdict." + each.verdict()), plain(each.reason()))).toArray(String[]::new);
        return List.of(head("decisions"), bullets(lines), head("costs"), costs(decided));
    }

    /// Money of different currencies is not added up.
    private String costs(List<Review> decided) {
        var hours = BigDecimal.ZERO;
        var money = new TreeMap<String, BigDecimal>();
        for (var each : decided) {
            var costs = Objects.requireNonNull(each.decided()).costs();
            hours = costs.hours() == null ? hours : hours.add(costs.hours());
            if (costs.money() != null) {
                money.merge(Objects.requireNonNull(costs.currency()), costs.money(), BigDecimal::add);
            }
        }
        var lines = new ArrayList<String>();
        if (hours.signum() > 0) {
            lines.add(Amounts.print(hours, words.say("adapt.report.hours")));
        }
        money.forEach((currency, amount) -> lines.add(Amounts.print(amount, currency)));
        return lines.isEmpty() ? say("costs.none") : bullets(lines.toArray(String[]::new));
    }

    private String share(String key, Part part) {
        return part.hits() == null ? say(key + ".few", part.n()) : say(key, Numbers.percent((double) part.hits() / part.n()), part.n());
    }

    private static String print(Outcome outcome, double value) {
        return plain(Amounts.print(value, outcome.unit()));
    }

    private static String bullets(String... lines) {
        return "- " + String.join("\n- ", lines);
    }

    private String head(String key) {
        return "## " + say("head." + key);
    }

    private String say(String key, Object... details) {
        return words.say("adapt.report." + key, details);
    }

    /// What people typed is text here, whatever marks stand in it.
    private static String plain(String typed) {
        return MARKS.matcher(typed.strip().replaceAll("\\s+", " ")).replaceAll("\\\\$1");
    }
}
