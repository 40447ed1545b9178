package dev.muster.adapt;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Correct a request. Whoever asked may, until the organisation has answered: what was promised is what was asked for then.
@Service
public class Corrections {
    private final RequestStore store;
    private final Requests requests;
    private final Items items;
    private final Places places;
    private final Clock clock;

    Corrections(RequestStore store, Requests requests, Items items, Places places, Clock clock) {
        this.store = store;
        this.requests = requests;
        this.items = items;
        this.places = places;
        this.clock = clock;
    }

    /// What a request is to say.
    ///
    /// @param version which version of it is corrected
    public record Correction(@Nullable String title, @Nullable String body, @Nullable String why, int version) {}

    /// Whether somebody may correct a request now.
    public static boolean corrects(Request request, Viewer viewer) {
        return viewer.is(request.item().author()) && request.state() == RequestState.ASKED;
    }

    /// Says no where somebody may not, before they begin to write.
    ///
    /// @throws Refusal `adapt.correct.only-asker`, `adapt.correct.answered`, `rights.place.closed`
    public void requireCorrector(Request request, Viewer by) {
        if (!by.is(request.item().author())) {
            throw new Refusal(by.signedIn() ? Reason.NOT_ALLOWED : Reason.NOT_SIGNED_IN, "adapt.correct.only-asker");
        }
        if (request.state() != RequestState.ASKED) {
            throw new Refusal(Reason.CONFLICT, "adapt.correct.answered");
        }
        places.find(request.item().place()).filter(each -> each.closed() != null).ifPresent(place -> {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", place.title());
        });
    }

    /// Corrects it; where it says so already, nothing happens. What it said is kept.
    ///
    /// @throws dev.muster.shell.Invalid at `title`, `body`, `why`
    /// @throws Refusal those of {@link #requireCorrector}, `shell.stale`
    @Transactional
    public Request correct(Request request, Correction wanted, Viewer by) {
        var now = requests.locked(request.id());
        requireCorrector(now, by);
        var asking = new Asking(Asking.line(wanted.title()), Asking.text(wanted.body()), Asking.text(wanted.why()), null, null);
        asking.check();
        if (says(now, asking)) {
            return now;
        }
        var item = now.item();
        if (item.version() != wanted.version()) {
            throw new Refusal(Reason.STALE, "shell.stale");
        }
        items.rewrite(item, asking.title(), Item.Body.markdown(Asking.text(asking.body())), null, "", by);
        if (!now.why().equals(asking.why())) {
            store.why(item.id(), Asking.text(asking.why()),
                    Act.onItem(by.self(), Verb.UPDATE, item.id(), Requests.KIND, item.place(), clock.instant()).detail(Map.of("of", "why", "was", now.why())));
        }
        return requests.of(items.find(item.id()).orElseThrow(Requests::gone));
    }

    private static boolean says(Request now, Asking asking) {
        return now.title().equals(asking.title()) && now.item().body().text().equals(asking.body()) && now.why().equals(asking.why());
    }
}
