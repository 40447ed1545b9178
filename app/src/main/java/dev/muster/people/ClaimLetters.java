package dev.muster.people;

import dev.muster.shell.Words;
import org.springframework.stereotype.Component;

/// Tells those whom a claim concerns what has become of it: in the transaction in which it did.
@Component
class ClaimLetters {
    private final ClaimStore store;
    private final PeopleLetters letters;
    private final Words words;

    ClaimLetters(ClaimStore store, PeopleLetters letters, Words words) {
        this.store = store;
        this.letters = letters;
        this.words = words;
    }

    /// What an author is called, with the place from which the work came.
    static String called(Claim claim, Words words) {
        return claim.site() == null ? claim.name() : words.say("people.claim.called", claim.name(), claim.site());
    }

    /// To administrators: one letter for each person and author, however often the person asks.
    void asked(Claim claim, String person) {
        for (var address : store.addressesOfAdministrators()) {
            letters.postUntil(claim.expires(), "people.letter.claim-asked", "claim " + claim.author() + " " + claim.person() + " to " + address, address,
                    person, called(claim, words), letters.link("/claims/" + claim.id()), letters.organisation());
        }
    }

    /// To whoever is the author now.
    void held(Claim claim, boolean asked) {
        post(claim, asked ? "people.letter.claim-held" : "people.letter.claim-joined");
    }

    void refused(Claim claim, String reason) {
        post(claim, "people.letter.claim-refused", reason);
    }

    void ended(Claim claim, String reason) {
        post(claim, "people.letter.claim-ended", reason);
    }

    private void post(Claim claim, String kind, Object... more) {
        store.addressOf(claim.person()).ifPresent(address -> letters.post(kind, kind + " " + claim.id(), address,
                called(claim, words), letters.organisation(), letters.link("/people/me"), more.length == 0 ? "" : more[0]));
    }
}
