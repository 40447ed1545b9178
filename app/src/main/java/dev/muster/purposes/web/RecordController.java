package dev.muster.purposes.web;

import dev.muster.goals.Goals;
import dev.muster.people.Persons;
import dev.muster.purposes.Matter;
import dev.muster.purposes.RecordDraft;
import dev.muster.purposes.StrategyRecord;
import dev.muster.purposes.StrategyRecords;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// Writing about a matter of the strategy.
@Controller
class RecordController {
    private final StrategyRecords records;
    private final MatterLabels labels;
    private final Persons persons;
    private final Pages pages;
    private final Words words;

    RecordController(StrategyRecords records, MatterLabels labels, Persons persons, Pages pages, Words words) {
        this.records = records;
        this.labels = labels;
        this.persons = persons;
        this.pages = pages;
        this.words = words;
    }

    /// What somebody typed.
    ///
    /// @param owner address to sign in with, or of a profile
    /// @param agreed anything where the box was ticked
    record Typing(@Nullable Integer follows, @Nullable String text, @Nullable String owner, @Nullable String review, @Nullable String agreed) {

        Typing following(int version) {
            return new Typing(version, text, owner, review, agreed);
        }
    }

    @GetMapping("/strategy/{matter}/edit")
    View form(@PathVariable String matter, Viewer viewer) {
        if (!Goals.leads(viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "purposes.record.only-leaders");
        }
        var asked = StrategyMatters.named(matter);
        var typing = records.latest(asked).map(this::standing)
                .orElseGet(() -> new Typing(0, "", persons.addressOf(viewer.self()).orElse(""), "", null));
        return pages.show("purposes/record", "view", form(asked, typing, null, FormErrors.none()));
    }

    private Typing standing(StrategyRecord kept) {
        var owner = persons.addressOf(kept.owner()).or(() -> persons.find(kept.owner()).map(each -> each.address())).orElse("");
        return new Typing(kept.version(), kept.text(), owner, kept.review().toString(), kept.agreed() ? "on" : null);
    }

    @PostMapping("/strategy/{matter}")
    View write(@PathVariable String matter, Typing wanted, Viewer viewer) {
        var asked = StrategyMatters.named(matter);
        var typed = new Typed();
        try {
            var owner = wanted.owner() == null || wanted.owner().isBlank() ? null : persons.idOf(wanted.owner(), viewer);
            var draft = new RecordDraft(Objects.requireNonNullElse(wanted.follows(), 0), wanted.text(), wanted.agreed() != null, typed.day("review", wanted.review()), owner);
            typed.run(() -> records.write(asked, draft, viewer));
            return pages.redirect("/strategy#" + StrategyMatters.word(asked), "purposes.record.written");
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, form(asked, wanted, null, FormErrors.of(invalid, words)));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.STALE) {
                throw refusal;
            }
            var latest = records.latest(asked).map(StrategyRecord::version).orElse(0);
            return again(HttpStatus.CONFLICT, form(asked, wanted.following(latest), Notice.watch(words.say(refusal)), FormErrors.none()));
        }
    }

    private View again(HttpStatus status, StrategyView.Form form) {
        return pages.show(status, "purposes/record", Map.of("view", form));
    }

    private StrategyView.Form form(Matter matter, Typing typing, @Nullable Notice notice, FormErrors errors) {
        var name = words.say("purposes.matter." + matter);
        return new StrategyView.Form(StrategyMatters.address(matter), List.of(new Crumb(words.say("purposes.strategy"), "/strategy"), Crumb.here(name)), name,
                words.say("purposes.matter." + matter + ".asks"), Objects.requireNonNullElse(typing.follows(), 0), notice, text(typing.text()), text(typing.owner()),
                text(typing.review()), typing.agreed() != null, labels.of(matter), errors);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
