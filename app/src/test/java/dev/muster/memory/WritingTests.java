package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.memory.PageLists.Show;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class WritingTests extends MemoryWorld {

    private List<String> titles(Viewer viewer, Show show) {
        return viewer.call(() -> pageLists.of(place, show, null, null)).entries().stream().map(MemoryPage::title).toList();
    }

    @Test
    void keepsWhatEachSaidAndWhoSaidIt() {
        var page = writes(ada, "  Keeping   hops ", "Cold and dark.\r\n");

        var changed = edits(emil, page, 1, "Cold, dark and sealed.");

        assertThat(page.title()).isEqualTo("Keeping hops");
        assertThat(page.text()).isEqualTo("Cold and dark.");
        assertThat(page.owner()).isEqualTo(ada.self());
        assertThat(changed.number()).isEqualTo(2);
        assertThat(changed.editor()).isEqualTo(emil.self());
        assertThat(changed.text()).isEqualTo("Cold, dark and sealed.");
        var all = frida.call(() -> chronicle.all(sees(frida, page)));
        assertThat(all).extracting(Change::body).containsExactly("Cold and dark.", "Cold, dark and sealed.");
        assertThat(all).extracting(Change::editor).containsExactly(ada.self(), emil.self());
        assertThat(log(page.item())).containsExactly("CREATE", "UPDATE");
    }

    @Test
    void changesNothingWhereItSaysSoAlready() {
        var page = writes(ada, "Keeping hops", "Cold.");

        edits(emil, page, 1, "Dark.");
        var again = edits(emil, page, 1, "Dark.");

        assertThat(again.number()).isEqualTo(2);
    }

    @Test
    void bringsBackWhatWasSaidBefore() {
        var page = writes(ada, "Keeping hops", "Cold.");
        edits(emil, page, 1, "Warm.");

        var back = kept(ada.call(() -> edits.revert(page, 1, 2, "Warm ruins them.", ada)));

        assertThat(back.text()).isEqualTo("Cold.");
        var last = ada.call(() -> chronicle.at(back, 3));
        assertThat(last.revertedTo()).isEqualTo(1);
        assertThat(last.summary()).isEqualTo("Warm ruins them.");
        isRefused(ada, () -> edits.revert(page, 9, 3, "", ada), "shell.gone");
    }

    @Test
    void saysWhatIsWrongAndWhoMayNot() {
        var readers = place(dev.muster.rights.Audience.EMPLOYEE);
        isWrong(ada, () -> memory.write(place, new NewPage(" ", "", "x".repeat(301), null), null, ada), "title shell.field.missing", "body shell.field.missing",
                "summary shell.field.too-long");
        isWrong(ada, () -> memory.write(place, new NewPage("???", "Words.", "", null), null, ada), "title memory.title.odd");
        isWrong(ada, () -> memory.write(place, new NewPage("x".repeat(201), "y".repeat(2_000_000), "", null), null, ada), "title shell.field.too-long", "body memory.text.too-long");
        isRefused(Viewer.VISITOR, () -> memory.write(place, new NewPage("Hops", "Words.", "", null), null, Viewer.VISITOR), "memory.write.sign-in");
        isRefused(ada, () -> memory.write(place, new NewPage("Hops", "Words.", "", STAFF), null, ada), "memory.layer.own-missing");
        assertThat(readers.contributedBy()).isNotEmpty();
        var page = writes(ada, "Keeping hops", "Cold.");
        isRefused(ada, () -> edits.edit(page, new PageEdit(7, null, "Warm.", "", false), ada), "memory.edit.base-unknown");
        isRefused(emil, () -> memory.write(place, new NewPage("keeping HOPS!", "Twice.", "", null), null, emil), "memory.title.taken");
    }

    @Test
    void writesOnceHoweverOftenItIsTried() {
        var id = UUID.randomUUID();
        var wanted = new NewPage("Keeping hops", "Cold.", "", null);

        var first = ada.call(() -> memory.write(place, wanted, id, ada));
        var again = ada.call(() -> memory.write(place, wanted, id, ada));

        assertThat(again).isEqualTo(first);
        assertThat(titles(ada, Show.NAMES)).containsExactly("Keeping hops");
    }

    @Test
    void nobodyLearnsOfAPageThatTheyDoNotSee() {
        var secret = writes(emil, "What hops cost", "Much.", STAFF);

        isRefused(ada, () -> memory.at(secret.item().handle()), "shell.gone");
        assertThat(titles(ada, Show.NAMES)).isEmpty();
        assertThat(titles(frida, Show.NAMES)).containsExactly("What hops cost");
        later(java.time.Duration.ofSeconds(1));
        var own = writes(ada, "What hops cost", "I wonder.");
        assertThat(ada.call(() -> memory.named(place, "What hops cost"))).map(MemoryPage::id).contains(own.id());
        assertThat(frida.call(() -> memory.named(place, "What hops cost"))).map(MemoryPage::id).contains(secret.id());
        assertThat(ada.call(() -> chronicle.latest(place, true, null, null)).entries()).extracting(Change::page).containsExactly(own.id());
        assertThat(ada.call(() -> persons.find(emil.self()))).as("whoever wrote only that is not known by it").isEmpty();
    }

    @Test
    void aRevisionIsNeverChangedNorTakenAwayNorSlippedIn() {
        var page = writes(ada, "Keeping hops", "Cold.");
        edits(emil, page, 1, "Dark.");

        for (var attempt : List.of("update memory.revision set body = 'x' where page_id = :page", "delete from memory.revision where page_id = :page", """
                insert into memory.revision (page_id, number, previous, place_id, editor_id, at, title, body)
                select page_id, 4, 3, place_id, editor_id, at, title, 'x' from memory.revision where page_id = :page and number = 2
                """, """
                insert into memory.revision (page_id, number, previous, place_id, editor_id, at, title, body)
                select page_id, 4, 2, place_id, editor_id, at, title, 'x' from memory.revision where page_id = :page and number = 2
                """)) {
            assertThatThrownBy(() -> emil.call(() -> jdbc.sql(attempt).param("page", page.id()).update())).as(attempt).isInstanceOf(DataAccessException.class);
        }
        assertThat(emil.call(() -> chronicle.all(page))).extracting(Change::body).containsExactly("Cold.", "Dark.");
    }

    @Test
    void isCalledOtherwiseAndStillFoundByItsOldName() {
        var page = writes(ada, "Keeping hops", "Cold.");
        var linking = writes(emil, "Brewing", "See [[Keeping hops]] and [[Yeast|the other thing]].");

        var renamed = kept(ada.call(() -> edits.edit(page, new PageEdit(1, "Storing hops", null, "", false), ada)));

        assertThat(renamed.address()).isEqualTo("storing-hops");
        assertThat(emil.call(() -> memory.named(place, "keeping hops"))).map(MemoryPage::id).contains(page.id());
        assertThat(emil.call(() -> references.resolve(place.id(), List.of("keeping-hops", "yeast")))).containsOnlyKeys("keeping-hops");
        assertThat(emil.call(() -> references.linkingTo(renamed))).extracting(References.Backlink::title).containsExactly(linking.title());
        assertThat(emil.call(() -> references.wanted(place))).extracting(References.Wanted::title).containsExactly("Yeast");
        assertThat(titles(emil, Show.ORPHANED)).containsExactly("Brewing");
        var taken = writes(frida, "Keeping hops", "A new one takes the name.");
        assertThat(emil.call(() -> memory.named(place, "keeping hops"))).map(MemoryPage::id).contains(taken.id());
    }
}
