package dev.muster.people.web;

import dev.muster.people.Claim;
import dev.muster.people.Claims;
import dev.muster.people.Person;
import dev.muster.people.spi.ImportedWork.Origin;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What profiles say about authors of imported work: who has not come yet, and who somebody was.
@Component
class ClaimedAuthors {
    private final Claims claims;
    private final Words words;
    private final Clock clock;

    ClaimedAuthors(Claims claims, Words words, Clock clock) {
        this.claims = claims;
        this.words = words;
        this.clock = clock;
    }

    PersonView.@Nullable Author author(Person person, String typed, FormErrors errors, Viewer viewer) {
        if (person.state() != Person.State.PLACEHOLDER) {
            return null;
        }
        var origin = claims.origin(person).orElse(null);
        if (origin != null && !origin.one()) {
            return new PersonView.Author(source(origin), words.say("people.claim.nobody.hint"), null, false, "", errors);
        }
        return new PersonView.Author(source(origin), words.say("people.claim.hint"), act(person, viewer), viewer.administers(), typed, errors);
    }

    private Link act(Person author, Viewer viewer) {
        if (!viewer.signedIn()) {
            return new Link(words.say("people.claim.sign-in"), "/sign-in?to=" + author.address());
        }
        boolean waits = claims.mine(author, viewer).filter(each -> each.waits(clock.instant())).isPresent();
        return new Link(words.say(waits ? "people.claim.waits.look" : "people.claim.start"), author.address() + "/claim");
    }

    private @Nullable Link source(@Nullable Origin origin) {
        return origin == null || origin.profile() == null ? null : new Link(words.say("people.claim.source", origin.site()), origin.profile().toString());
    }

    List<PersonView.Wrote> wrote(Person person, Viewer viewer) {
        return person.state() == Person.State.ACTIVE || viewer.administers()
                ? claims.heldBy(person).stream().map(each -> wrote(each, viewer)).toList() : List.of();
    }

    private PersonView.Wrote wrote(Claim claim, Viewer viewer) {
        var profile = claim.profile() == null || claim.site() == null ? null : new Link(claim.site(), claim.profile().toString());
        return new PersonView.Wrote(claim.name(), profile,
                viewer.administers() ? new Link(words.say("people.claim.look"), ClaimsController.ADDRESS + "/" + claim.id()) : null);
    }

    /// The viewer's own claims that wait or came to nothing, on the viewer's own profile.
    List<PersonView.Asked> asked(Person person, Viewer viewer) {
        return viewer.is(person.id()) ? claims.mine(viewer).stream().filter(each -> each.state() != Claim.State.HELD && each.state() != Claim.State.WITHDRAWN)
                .map(each -> new PersonView.Asked(new Link(called(each), "/people/" + each.handle() + "/claim"), state(each), each.asked())).toList() : List.of();
    }

    String called(Claim claim) {
        return claim.site() == null ? claim.name() : words.say("people.claim.called", claim.name(), claim.site());
    }

    StateLabel state(Claim claim) {
        return switch (claim.state()) {
            case WAITING -> claim.waits(clock.instant()) ? label(Tone.WATCH, Icon.INFO, "WAITING") : label(Tone.QUIET, Icon.INFO, "OVER");
            case HELD -> label(Tone.GOOD, Icon.SOLVED, "HELD");
            case REFUSED -> label(Tone.ACT, Icon.ALERT, "REFUSED");
            case WITHDRAWN -> label(Tone.QUIET, Icon.INFO, "WITHDRAWN");
            case ENDED -> label(Tone.ACT, Icon.ALERT, "ENDED");
        };
    }

    private StateLabel label(Tone tone, Icon icon, String word) {
        return new StateLabel(tone, icon, words.say("people.claim.state." + word));
    }
}
