package dev.muster.communities.web;

import dev.muster.communities.Charter;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Memberships;
import dev.muster.communities.Rules;
import dev.muster.communities.spi.Panel;
import dev.muster.items.text.Html;
import dev.muster.items.text.Labels;
import dev.muster.items.text.Markdown;
import dev.muster.people.Persons;
import dev.muster.purposes.PurposeState;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Typed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// What a community has agreed on, and changing it.
@Controller
@RequestMapping("/communities/{handle}/charter")
class CharterController {
    private final Communities communities;
    private final Memberships memberships;
    private final Purposes purposes;
    private final Persons persons;
    private final CommunityLabels labels;
    private final OutcomeBand band;
    private final ObjectProvider<Panel> panels;
    private final Markdown markdown = new Markdown(Labels.in(Locale.ENGLISH));
    private final Pages pages;
    private final Words words;

    CharterController(Communities communities, Memberships memberships, Purposes purposes, Persons persons, CommunityLabels labels, OutcomeBand band, ObjectProvider<Panel> panels,
            Pages pages, Words words) {
        this.communities = communities;
        this.memberships = memberships;
        this.purposes = purposes;
        this.persons = persons;
        this.labels = labels;
        this.band = band;
        this.panels = panels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View charter(@PathVariable String handle, Viewer viewer) {
        var community = communities.at(handle);
        var charter = community.charter();
        var promise = purposes.promise(charter.purpose()).orElse(null);
        var view = new CharterView(community.title(), labels.stage(charter.stage()), labels.crumbs(community, "communities.charter.tab"),
                labels.tabs(community, community.address() + "/charter", viewer), labels.sentence(promise), band.aim(promise),
                labels.audience(community), expires(charter), charter.description(), guidelines(charter),
                words.say("communities.charter.within", charter.answerWithin()), labels.registering(community), labels.swarming(community), charter.pagesApproved(),
                labels.who(persons.find(charter.owner()).orElse(null)), memberships.guides(community).stream().map(labels::guide).toList(),
                acts(community, viewer), furtherActs(community, viewer));
        return pages.show("communities/charter", "view", view);
    }

    /// Staff know until when a purpose lasts.
    private @Nullable String expires(Charter charter) {
        return purposes.find(charter.purpose()).map(each -> each.plan() == null ? null : words.say(
                each.state() == PurposeState.EXPIRED ? "communities.expired" : "communities.expires.on", Times.day(each.plan().expires()))).orElse(null);
    }

    private @Nullable Html guidelines(Charter charter) {
        return charter.guidelines().isBlank() ? null : markdown.render(charter.guidelines());
    }

    private List<Link> acts(Community community, Viewer viewer) {
        var steps = StageController.leads(community, viewer) ? new Link(words.say("communities.stage.page"), community.address() + "/stage") : null;
        if (community.closed()) {
            return Stream.ofNullable(steps).toList();
        }
        var change = new Link(words.say("communities.change"), community.address() + "/charter/edit");
        var close = new Link(words.say("communities.close"), community.address() + "/closure");
        return Stream.of(steps, Communities.changes(community, viewer) ? change : null, Communities.closes(community, viewer) ? close : null)
                .filter(Objects::nonNull).toList();
    }

    private List<Link> furtherActs(Community community, Viewer viewer) {
        var sheet = new Link(words.say("communities.sheet"), community.address() + "/charter/sheet");
        return Stream.concat(Stream.of(sheet), panels.orderedStream().flatMap(panel -> panel.acts(community.place(), viewer).stream())).toList();
    }

    @GetMapping("/edit")
    View form(@PathVariable String handle, Viewer viewer) {
        var community = communities.at(handle);
        if (!Communities.changes(community, viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "communities.change.only-guides", community.title());
        }
        var charter = community.charter();
        var now = new Rules(charter.description(), charter.guidelines(), charter.answerWithin(), charter.spaces(), charter.registers(), charter.swarmsBy(), charter.pagesApproved());
        return pages.show("communities/rules", "view", form(community, now, Integer.toString(charter.answerWithin()), FormErrors.none()));
    }

    @PutMapping
    View change(@PathVariable String handle, @RequestParam(defaultValue = "") String description, @RequestParam(defaultValue = "") String guidelines,
            @RequestParam(defaultValue = "") String answerWithin, @RequestParam(defaultValue = "") Set<Audience> registers, @RequestParam(defaultValue = "") Set<Audience> swarmsBy,
            @RequestParam(defaultValue = "false") boolean pagesApproved, @RequestParam(required = false) @Nullable List<String> spaces, @RequestParam(defaultValue = "false") boolean choosesSpaces,
            @RequestParam(defaultValue = "0") int version, Viewer viewer) {
        var community = communities.at(handle);
        var typed = new Typed().optional("answerWithin");
        var wanted = choosesSpaces ? Objects.requireNonNullElse(spaces, List.<String>of()) : community.charter().spaces();
        var chosen = new Rules(description, guidelines, null, wanted, registers, swarmsBy, pagesApproved);
        try {
            var rules = new Rules(description, guidelines, typed.whole("answerWithin", answerWithin), wanted, registers, swarmsBy, pagesApproved);
            typed.run(() -> communities.change(community.at(version), rules, viewer));
            return pages.redirect(community.address() + "/charter", "communities.changed");
        } catch (Invalid invalid) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, form(community, chosen, answerWithin, FormErrors.of(invalid, words)));
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.STALE) {
                throw refusal;
            }
            return again(HttpStatus.CONFLICT, form(community, chosen, answerWithin, FormErrors.of(refusal, "guidelines", words)));
        }
    }

    private View again(HttpStatus status, RulesForm form) {
        return pages.show(status, "communities/rules", Map.of("view", form));
    }

    /// @param answerWithin as it was typed
    private RulesForm form(Community community, Rules rules, String answerWithin, FormErrors errors) {
        return new RulesForm(community.address() + "/charter", labels.crumbs(community, "communities.change"), community.title(), text(rules.description()),
                text(rules.guidelines()), answerWithin, labels.spaces(Objects.requireNonNullElse(rules.spaces(), List.of())),
                labels.registers(Objects.requireNonNullElse(rules.registers(), Set.of())), labels.swarmsBy(Objects.requireNonNullElse(rules.swarmsBy(), Set.of())),
                labels.pagesApproved(Boolean.TRUE.equals(rules.pagesApproved())), community.charter().version(), community.address() + "/charter", errors);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
