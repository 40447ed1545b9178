package dev.muster.communities.web;

import dev.muster.communities.Archetype;
import dev.muster.communities.Archetypes;
import dev.muster.communities.Opening;
import dev.muster.communities.Openings;
import dev.muster.communities.Rules;
import dev.muster.goals.Goals;
import dev.muster.people.Persons;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Opening a community from a purpose: what the gate asks for, and the charter.
@Controller
class GateController {
    private static final int LONGEST_HANDLE = 50;
    private final Openings openings;
    private final Purposes purposes;
    private final Persons persons;
    private final Archetypes archetypes;
    private final GateConditions gate;
    private final CommunityLabels labels;
    private final Pages pages;
    private final Words words;

    GateController(Openings openings, Purposes purposes, Persons persons, Archetypes archetypes, GateConditions gate, CommunityLabels labels, Pages pages, Words words) {
        this.openings = openings;
        this.purposes = purposes;
        this.persons = persons;
        this.archetypes = archetypes;
        this.gate = gate;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/communities/new")
    View form(@RequestParam(defaultValue = "") String purpose, @RequestParam(defaultValue = "") String archetype, Viewer viewer) {
        viewer.self();
        if (!Goals.leads(viewer)) {
            throw new Refusal(Reason.NOT_ALLOWED, "rights.place.only-leaders");
        }
        if (purpose.isEmpty()) {
            return pages.redirect("/purposes?state=GO", null);
        }
        var found = purposes.at(purpose);
        var own = persons.addressOf(viewer.self()).orElse("");
        var typed = begun(found.title(), own, Typed.choice(Archetype.class, archetype));
        return pages.show("communities/gate", "view", view(found, typed, FormErrors.none(), viewer));
    }

    /// The form before anyone has typed: empty, or as communities of a kind begin.
    private OpeningTyped begun(String title, String own, @Nullable Archetype archetype) {
        var kind = archetype != null && archetypes.offers(archetype) ? archetype : null;
        var rules = kind == null ? new Rules("", "", 24, null) : archetypes.rules(kind);
        var seen = kind == Archetype.CUSTOMER_SUPPORT ? List.of(Audience.EMPLOYEE.name(), Audience.CUSTOMER.name())
                : kind == Archetype.SUPPLIER_IMPROVEMENT ? List.of(Audience.EMPLOYEE.name(), Audience.SUPPLIER.name()) : List.of(Audience.EMPLOYEE.name());
        return new OpeningTyped(title, handle(title), own, own, seen, seen, false, Objects.requireNonNullElse(rules.description(), ""),
                Objects.requireNonNullElse(rules.guidelines(), ""), String.valueOf(rules.answerWithin()), List.of(), List.of(), false, kind == null ? "" : kind.name());
    }

    @PostMapping("/communities")
    View open(@RequestParam(defaultValue = "") String purpose, OpeningTyped wanted, Viewer viewer) {
        var found = purposes.at(purpose);
        var typed = new Typed().optional("answerWithin");
        try {
            var opening = new Opening(null, wanted.handle(), wanted.title(), found, wanted.sees(), wanted.contributes(),
                    wanted.owner().isBlank() ? null : persons.idOf(wanted.owner(), viewer),
                    wanted.guideWords().stream().map(each -> persons.idOf(each, viewer)).toList(),
                    new Rules(wanted.description(), wanted.guidelines(), typed.whole("answerWithin", wanted.answerWithin()), spaces(wanted), wanted.letsRegister(),
                            wanted.letsSwarm(), wanted.approvesPages()),
                    wanted.kind());
            return pages.redirect(typed.run(() -> openings.open(opening, viewer)).address(), "communities.opened");
        } catch (Invalid invalid) {
            return again(found, wanted, FormErrors.of(invalid, words), viewer);
        } catch (Refusal refusal) {
            if (refusal.reason() != Reason.CONFLICT) {
                throw refusal;
            }
            return again(found, wanted, FormErrors.of(refusal, "handle", words), viewer);
        }
    }

    private @Nullable List<String> spaces(OpeningTyped wanted) {
        var kind = wanted.kind();
        return kind == null ? null : archetypes.rules(kind).spaces();
    }

    private View again(Purpose purpose, OpeningTyped wanted, FormErrors errors, Viewer viewer) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "communities/gate", Map.of("view", view(purpose, wanted, errors, viewer)));
    }

    private GateView view(Purpose purpose, OpeningTyped typed, FormErrors errors, Viewer viewer) {
        var crumbs = List.of(new Crumb(words.say("shell.nav.communities"), "/communities"), Crumb.here(words.say("communities.gate")));
        var conditions = gate.of(purpose, viewer);
        boolean open = conditions.stream().allMatch(GateView.Condition::met);
        var charter = new GateView.Charter(typed, audiences(typed.seenBy()), audiences(typed.contributedBy()), labels.registers(typed.letsRegister()),
                labels.swarmsBy(typed.letsSwarm()), labels.pagesApproved(typed.approvesPages()), kinds(purpose, typed));
        return new GateView(purpose.title(), purpose.address(), purpose.promise() == null ? null : labels.sentence(purpose.promise()), crumbs, conditions,
                "/communities?purpose=" + purpose.handle(), open ? charter : null, errors);
    }

    private List<GateView.Kind> kinds(Purpose purpose, OpeningTyped typed) {
        var address = "/communities/new?purpose=" + purpose.handle() + "&archetype=";
        return archetypes.offered().stream().map(each -> new GateView.Kind(new Link(words.say("communities.archetype." + each), address + each + "#charter"),
                words.say("communities.archetype.lead." + each), words.say("communities.archetype.measures." + each), each == typed.kind())).toList();
    }

    private List<Option> audiences(List<String> ticked) {
        return Arrays.stream(Audience.values())
                .map(each -> Option.of(each.name(), words.say("people.audience." + each), ticked.contains(each.name()))).toList();
    }

    /// A title as the end of an address.
    private static String handle(String title) {
        var plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        return plain.substring(0, Math.min(LONGEST_HANDLE, plain.length()));
    }
}
