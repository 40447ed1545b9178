package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.memory.PageLists.Show;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MovesTests extends MemoryWorld {
    @Autowired private Moves moves;
    @Autowired private Suggestions suggestions;
    private Place other;
    private Viewer guide;
    private MemoryPage page;

    @BeforeEach
    void twoCommunities() {
        other = place(Audience.EMPLOYEE);
        guide = guide(guide(employee("Gala Guide"), place), other);
        page = edits(ada, writes(emil, "Keeping hops", "Cold. See [[Cellars]]."), 1, "Cold and dark. See [[Cellars]].");
    }

    private MemoryPage moved(Place to, boolean seen) {
        return guide.call(() -> moves.move(sees(guide, page), to, seen, "It belongs there", guide));
    }

    private List<String> titles(Viewer viewer, Place in) {
        return viewer.call(() -> pageLists.of(in, Show.NAMES, null, null)).entries().stream().map(MemoryPage::title).toList();
    }

    @Test
    void takeAPageWithAllThatItEverSaid() {
        comments(emil, page.item(), "And dry.");
        var moved = moved(other, true);

        assertThat(moved.item().place()).isEqualTo(other.id());
        assertThat(titles(guide, other)).containsExactly("Keeping hops");
        assertThat(titles(guide, place)).isEmpty();
        assertThat(guide.call(() -> chronicle.all(moved))).extracting(Change::body).containsExactly("Cold. See [[Cellars]].", "Cold and dark. See [[Cellars]].");
        assertThat(guide.call(() -> chronicle.latest(other, true, null, null)).entries()).hasSize(2);
        assertThat(guide.call(() -> chronicle.latest(place, true, null, null)).entries()).isEmpty();
        assertThat(guide.call(() -> comments.on(moved.item()))).hasSize(1);
        assertThat(guide.call(() -> references.wanted(other))).extracting(References.Wanted::title).containsExactly("Cellars");
        assertThat(edits(guide, moved, 2, "Cold, dark and dry.").number()).isEqualTo(3);
        assertThatEveryRevisionFollowsTheOneBefore(moved);
    }

    private void assertThatEveryRevisionFollowsTheOneBefore(MemoryPage moved) {
        assertThat(system.jdbc().sql("select count(*) from memory.revision where page_id = :page and previous is distinct from nullif(number - 1, 0)")
            .param("page", moved.id()).query(Integer.class).single()).isZero();
        assertThat(system.jdbc().sql("select count(distinct place_id) from memory.revision where page_id = :page").param("page", moved.id()).query(Integer.class).single()).isOne();
    }

    @Test
    void leaveAnAddressBehindThatLeadsToThePage() {
        var linking = writes(emil, "Brewing", "See [[Keeping hops]].");
        var moved = moved(other, true);

        assertThat(emil.call(() -> memory.named(place, "Keeping hops"))).map(MemoryPage::id).contains(page.id());
        assertThat(emil.call(() -> references.resolve(place.id(), Set.of("keeping-hops")))).containsKey("keeping-hops");
        assertThat(emil.call(() -> references.linkingTo(moved))).extracting(References.Backlink::title).containsExactly(linking.title());
        assertThat(ada.call(() -> references.resolve(place.id(), Set.of("keeping-hops")))).isEmpty();
        assertThat(ada.call(() -> references.wanted(place))).extracting(References.Wanted::title).contains("Keeping hops");
    }

    @Test
    void sayBeforeWhoWillNotReadItAnyMore() {
        var outlook = guide.call(() -> moves.outlook(sees(guide, page), other, guide));

        assertThat(outlook.fewer()).containsExactly(Audience.CUSTOMER);
        assertThat(outlook.more()).isEmpty();
        assertThat(outlook.losing()).extracting(each -> each.name()).containsExactly("Ada Author");
        assertThat(catchThrowableOfType(Invalid.class, () -> moved(other, false)).problems()).extracting(Invalid.Problem::key).containsExactly("memory.outlook.not-seen");
        assertThat(sees(ada, page).item().place()).isEqualTo(place.id());
    }

    @Test
    void intoTheOrganisationShowAPageToNobodyWhoDidNotSeeIt() {
        var organisation = places.organisation();
        var named = writes(emil, "Hops " + UUID.randomUUID(), "Cold.");
        var gardener = holder(employee("Greta Gardener"), dev.muster.rights.Role.GARDENER, place.id());

        var moved = gardener.call(() -> moves.move(sees(gardener, named), organisation, true, "", gardener));

        assertThat(moved.item().layer()).containsExactlyInAnyOrder(Audience.EMPLOYEE, Audience.CUSTOMER);
        assertThat(sees(ada, moved).item().place()).isEqualTo(organisation.id());
        assertThat(Viewer.VISITOR.<Boolean>call(() -> items.find(moved.id()).isEmpty())).isTrue();
        assertThat(catchThrowableOfType(Refusal.class, () -> gardener.call(() -> moves.move(moved, place, true, "", gardener))).key()).isEqualTo("memory.move.only-guides");
        var administrator = administrator();
        emil.call(() -> memory.write(other, new NewPage("Elsewhere", "See [[" + named.title() + "]].", "", null), null, emil));
        var back = administrator.call(() -> moves.move(moved, place, true, "", administrator));
        assertThat(back.item().place()).isEqualTo(place.id());
        assertThat(emil.call(() -> references.resolve(other.id(), Set.of(named.address())))).as("links from everywhere still lead to it").containsKey(named.address());
        assertThat(emil.call(() -> references.linkingTo(back))).extracting(References.Backlink::title).containsExactly("Elsewhere");
    }

    @Test
    void areForThoseWhoKeepBothInOrder() {
        var half = guide(employee("Hal Half"), place);

        assertThat(catchThrowableOfType(Refusal.class, () -> emil.call(() -> moves.move(page, other, true, "", emil))).key()).isEqualTo("memory.move.only-guides");
        assertThat(catchThrowableOfType(Invalid.class, () -> half.call(() -> moves.move(page, other, true, "", half))).problems()).extracting(Invalid.Problem::key)
                .containsExactly("memory.move.not-there");
        assertThat(half.call(() -> moves.choices(page, half))).extracting(Place::id).containsExactly(Place.ORGANISATION);
        assertThat(guide.call(() -> moves.choices(page, guide))).extracting(Place::id).containsExactly(Place.ORGANISATION, other.id());
    }

    @Test
    void areNotForWhoeverWouldNotSeeThePageThere() {
        var invited = place();
        var sue = guide(guide(member(somebody("Sue Supplier", Audience.SUPPLIER), invited), invited), null);
        var hers = sue.call(() -> memory.write(invited, new NewPage("Prices " + UUID.randomUUID(), "Low.", "", null), null, sue));
        var organisation = places.organisation();

        assertThat(catchThrowableOfType(Invalid.class, () -> sue.call(() -> moves.move(hers, organisation, true, "", sue))).problems())
                .extracting(Invalid.Problem::key).containsExactly("memory.move.not-you");
        assertThat(sees(sue, hers).item().place()).isEqualTo(invited.id());
        assertThat(sue.call(() -> moves.choices(hers, sue))).as("is not offered").extracting(Place::id).doesNotContain(Place.ORGANISATION);
    }

    @Test
    void areRefusedWhereAnotherPageIsCalledSo() {
        guide.call(() -> memory.write(other, new NewPage("Keeping hops", "Warm.", "", null), null, guide));

        assertThat(catchThrowableOfType(Refusal.class, () -> moved(other, true)).key()).isEqualTo("memory.title.taken");
        assertThat(sees(ada, page).item().place()).isEqualTo(place.id());
    }

    @Test
    void takeSuggestionsAlong() {
        var reader = somebody("Rita Reader", Audience.EMPLOYEE);
        var suggested = reader.call(() -> suggestions.suggest(page, new PageEdit(2, null, "Cold, dark, dry.", "", false), reader));
        moved(other, true);

        assertThat(guide.call(() -> suggestions.in(other))).extracting(Suggestion::id).containsExactly(suggested.id());
        assertThat(guide.call(() -> suggestions.in(place))).isEmpty();
    }

    @Test
    void thereAndBackLeadNobodyInACircle() {
        moved(other, true);
        var back = moved(place, true);

        assertThat(sees(ada, back).number()).isEqualTo(2);
        assertThat(ada.call(() -> memory.named(place, "Keeping hops"))).map(MemoryPage::id).contains(page.id());
        assertThat(emil.call(() -> memory.named(other, "Keeping hops"))).map(MemoryPage::id).contains(page.id());
    }
}
