package dev.muster.adapt;

import dev.muster.items.Draft;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who needs a request too. Each says why in words of their own, once: people are counted, and what they need can be read.
@Service
public class Backings {
    public static final String KIND = "case";
    private static final String GIVEN = "given";
    private static final String TAKEN_BACK = "deleted";
    private static final int LONGEST = 2_000;
    private static final int MOST = 500;
    private final Items items;
    private final Places places;
    private final Requests requests;
    private final JdbcClient jdbc;

    Backings(Items items, Places places, Requests requests, JdbcClient jdbc) {
        this.items = items;
        this.places = places;
        this.requests = requests;
        this.jdbc = jdbc;
    }

    /// Says why one needs it too.
    ///
    /// @param id null, or the id that a retry of the same names again
    /// @throws Invalid at `body`
    /// @throws Refusal `adapt.back.own`, `adapt.back.twice`, those of {@link Requests#requireAsker}
    @Transactional
    public Item back(Request request, @Nullable String body, @Nullable UUID id, Viewer by) {
        var place = places.find(request.item().place()).orElseThrow(Requests::gone);
        requests.requireAsker(place, by);
        if (by.is(request.item().author())) {
            throw new Refusal(Reason.CONFLICT, "adapt.back.own");
        }
        new Invalid.Check().text(body, "body", LONGEST).orThrow();
        var parent = requests.locked(request.id()).item();
        var mine = mine(request, by);
        if (!mine.isEmpty() && !mine.contains(id)) {
            throw new Refusal(Reason.CONFLICT, "adapt.back.twice");
        }
        var item = items.create(Draft.reply(KIND, place, parent, Asking.text(body), GIVEN).withId(id), by);
        jdbc.sql("insert into adapt.backing (item_id, request_id, person_id) values (:item, :request, :me) on conflict (item_id) do nothing")
            .param("item", item.id()).param("request", request.id()).param("me", by.self()).update();
        return item;
    }

    /// Takes one's own case back.
    ///
    /// @throws Refusal `adapt.back.none`
    @Transactional
    public void takeBack(Request request, Viewer by) {
        by.self();
        var mine = mine(request, by);
        if (mine.isEmpty()) {
            throw new Refusal(Reason.GONE, "adapt.back.none");
        }
        for (var each : mine) {
            jdbc.sql("delete from adapt.backing where item_id = :item").param("item", each).update();
            items.withdraw(items.lock(each), TAKEN_BACK, by);
        }
    }

    /// Whether the viewer has said so.
    public boolean include(Request request, Viewer viewer) {
        return viewer.signedIn() && !mine(request, viewer).isEmpty();
    }

    /// Several where the viewer wrote another one as an author whom an import brought.
    private List<UUID> mine(Request request, Viewer by) {
        return jdbc.sql("select item_id from adapt.backing where request_id = :request and person_id = :me")
            .param("request", request.id()).param("me", by.self()).query(UUID.class).list();
    }

    /// Everybody's words, oldest first.
    public List<Item> of(Request request) {
        var found = jdbc.sql("select item_id from adapt.backing where request_id = :request limit :most")
            .param("request", request.id()).param("most", MOST).query(UUID.class).list();
        return items.all(found).values().stream().sorted(Comparator.comparing(Item::created).thenComparing(Item::id)).toList();
    }
}
