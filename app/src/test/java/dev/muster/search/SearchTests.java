package dev.muster.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.questions.Asking;
import dev.muster.questions.Edit;
import dev.muster.questions.Question;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.search.Wanted.Order;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchTests extends SearchWorld {
    private Viewer ada;
    private Viewer grace;
    private Viewer guide;
    private Place place;
    private Question cold;

    @BeforeEach
    void cast() {
        place = house();
        ada = customer("Ada Lovelace");
        grace = employee("Grace Hopper");
        guide = guide(employee("Gil Guide"), place);
        cold = asks(ada, place, new Asking("How cold may hops be kept?", "Our **freezer** goes down to minus twenty.", List.of("storage", "hops"), null));
    }

    private Wanted wanted(String words, @Nullable String kind, @Nullable String tag, @Nullable String state, @Nullable String author) {
        return new Wanted(words, kind, tag, state, author, place.handle(), Order.RELEVANCE, 1);
    }

    @Test
    void findsWordsInTitlesBodiesTagsAndAnswersWhateverTheirEndings() {
        answers(grace, cold, "Freezing does no harm at all.");

        assertThat(finds(ada, place, "keeping HOP")).containsExactly("How cold may hops be kept?");
        assertThat(finds(ada, place, "cold harm")).containsExactly("Freezing does no harm at all.");
        assertThat(finds(ada, place, "freezer")).contains("How cold may hops be kept?");
        assertThat(finds(ada, place, "storage twenty")).contains("How cold may hops be kept?");
        assertThat(finds(ada, place, "harm")).containsExactly("Freezing does no harm at all.");
    }

    @Test
    void findsPhrasesAndLeavesOutWhatIsNotWanted() {
        asks(ada, place, "Hops be cold, but may they be kept?");

        assertThat(finds(ada, place, "\"cold may hops\"")).containsExactly("How cold may hops be kept?");
        assertThat(finds(ada, place, "hops -freezer")).containsExactly("Hops be cold, but may they be kept?");
        assertThat(finds(ada, place, "hops -\"hops be cold\"")).containsExactly("How cold may hops be kept?");
        assertThat(finds(ada, place, "\"cold may")).containsExactly("How cold may hops be kept?");
    }

    @Test
    void saysWhereNothingHasAllTheWords() {
        var some = finds(ada, in(place, "freezer yeast"));

        assertThat(some.nearest()).isTrue();
        assertThat(found(some)).containsExactly("How cold may hops be kept?");
        assertThat(finds(ada, in(place, "yeast barrel")).hits()).isEmpty();
        assertThat(finds(ada, in(place, "freezer")).nearest()).isFalse();
    }

    @Test
    void narrowsByKindTagStateAndAuthor() {
        var answer = answers(grace, cold, "Colder than you think: hops keep for years.");
        accepts(ada, answer);
        var open = asks(grace, place, "Who has hops to spare?", "market");
        var person = handleOf(grace);

        assertThat(found(finds(ada, wanted("hops", "question", null, null, null)))).containsExactlyInAnyOrder(cold.title(), open.title());
        assertThat(found(finds(ada, wanted("hops", "answer", null, null, null)))).containsExactly("Colder than you think: hops keep for years.");
        assertThat(found(finds(ada, wanted("hops", null, "market", null, null)))).containsExactly(open.title());
        assertThat(found(finds(ada, wanted("hops", null, null, "solved", null)))).hasSize(2).doesNotContain(open.title());
        assertThat(found(finds(ada, wanted("hops", null, null, "open", null)))).containsExactly(open.title());
        assertThat(found(finds(ada, wanted("", null, null, null, person)))).containsExactlyInAnyOrder("Colder than you think: hops keep for years.", open.title());
    }

    private String handleOf(Viewer viewer) {
        return administrator().call(() -> persons.find(viewer.self())).orElseThrow().handle();
    }

    @Test
    void putsTheNewestFirstWhereThatIsWanted() {
        later(Duration.ofHours(1));
        var second = asks(ada, place, "Hops again");
        later(Duration.ofHours(1));
        var third = asks(ada, place, "Are these the right hops, and how would anybody know?");

        assertThat(found(finds(ada, new Wanted("hops", null, null, null, null, place.handle(), Order.NEWEST, 1))))
                .containsExactly(third.title(), second.title(), cold.title());
    }

    @Test
    void followsEditsOfWordsTagsAndTitles() {
        answers(grace, cold, "Let it thaw.");
        ada.call(() -> questions.rewrite(sees(ada, cold), new Edit("How warm may malt be kept?", "In a shed.", List.of("malt"), "", 1), ada));

        assertThat(finds(ada, place, "freezer")).isEmpty();
        assertThat(finds(ada, place, "shed")).containsExactly("How warm may malt be kept?");
        assertThat(finds(ada, place, "warm thaw")).containsExactly("Let it thaw.");
        assertThat(found(finds(ada, wanted("thaw", null, "malt", null, null)))).containsExactly("Let it thaw.");
    }

    @Test
    void findsNothingOfWhatIsHiddenUntilItIsShownAgain() {
        answers(grace, cold, "Any freezer does.");

        guide.call(() -> {
            questions.hide(sees(guide, cold), true, "spam", guide);
            return true;
        });
        assertThat(finds(ada, place, "freezer")).isEmpty();
        assertThat(finds(guide, place, "freezer")).isEmpty();

        guide.call(() -> {
            questions.hide(sees(guide, cold), false, "", guide);
            return true;
        });
        assertThat(finds(ada, place, "freezer")).hasSize(2);
    }

    @Test
    void countsAndShowsOnlyWhatTheViewerMaySee() {
        answers(grace, cold, "Between us: the freezer broke.", STAFF);
        asks(grace, place, new Asking("Staff freezer list", "Who has the key?", List.of(), STAFF));

        assertThat(finds(ada, in(place, "freezer")).count()).isEqualTo(1);
        assertThat(finds(ada, place, "freezer")).containsExactly(cold.title());
        assertThat(finds(grace, in(place, "freezer")).count()).isEqualTo(3);
        assertThat(finds(Viewer.VISITOR, Wanted.words("freezer")).hits()).noneMatch(each -> each.community().handle().equals(place.handle()));
    }

    @Test
    void findsWhatStandsInACircleForItsMembersOnly() {
        narrow(cold.id(), place, grace);
        indexing.index().orElseThrow().bring(List.of(cold.id()), () -> entries.all(List.of(cold.id())));

        assertThat(finds(grace, place, "freezer")).containsExactly(cold.title());
        assertThat(finds(ada, place, "freezer")).isEmpty();
        assertThat(finds(ada, in(place, "freezer")).count()).isZero();
    }

    @Test
    void findsWhatIsAskedByInvitationForMembersUntilTheyLeave() {
        var invited = place();
        var member = member(customer("Mia Member"), invited);
        asks(member, invited, "A quiet word about kettles");

        assertThat(found(finds(member, Wanted.words("quiet kettles")))).contains("A quiet word about kettles");
        assertThat(found(finds(ada, Wanted.words("\"quiet word about kettles\"")))).isEmpty();

        member.call(() -> {
            members.leave(invited, member);
            return true;
        });
        var former = again(member);
        assertThat(found(finds(former, Wanted.words("\"quiet word about kettles\"")))).isEmpty();
    }

    @Test
    void ordersAsIfWhatTheViewerMayNotSeeWereNotThere() {
        var mash = asks(ada, place, "Mash or sparge?", "x");
        var sparge = asks(ada, place, "Sparge or mash, and sparge again?", "x");
        var before = found(finds(ada, in(place, "mash sparge")));

        for (int i = 0; i < 12; i++) {
            asks(grace, place, new Asking("Sparge number " + i, "sparge sparge sparge", List.of(), STAFF));
        }

        assertThat(before).containsExactlyInAnyOrder(mash.title(), sparge.title());
        assertThat(found(finds(ada, in(place, "mash sparge")))).isEqualTo(before);
    }

    @Test
    void whatTheViewerMayNotKnowIsLikeWhatIsNotThere() {
        var closed = place();

        isWrong(ada, () -> search.find(in(closed, "hops"), ada), "community search.community.unknown");
        isWrong(ada, () -> search.find(new Wanted("hops", null, null, null, null, "no-such-place", Order.RELEVANCE, 1), ada), "community search.community.unknown");
        isWrong(ada, () -> search.find(wanted("hops", null, null, null, "nobody-at-all"), ada), "author search.author.unknown");
        isWrong(ada, () -> search.find(wanted("hops", "song", null, "happy", null), ada), "kind search.kind.unknown", "state search.state.unknown");
    }

    @Test
    void showsThePassageInWhichTheWordsStand() {
        asks(ada, place, new Asking("A long one", "Nothing here. ".repeat(60) + "The <b>bung</b> & the spile leaked. " + "And more. ".repeat(60), List.of(), null));

        var hit = finds(ada, in(place, "spile bung")).hits().getFirst();

        assertThat(hit.plainSnippet()).startsWith("…").endsWith("…").contains("bung & the spile leaked.").hasSizeLessThan(260);
        assertThat(hit.snippet()).filteredOn(Piece::found).extracting(Piece::text).containsExactly("bung", "spile");
    }

    @Test
    void remembersQuestionsThatResembleATitle() {
        asks(ada, place, "What to do about stale beer?");

        caughtUp();
        assertThat(ada.call(() -> search.similar(place, "question", "How do I keep hops cold?", 5, ada))).contains(cold.id());
        assertThat(ada.call(() -> search.similar(place, "question", "freez", 5, ada))).isEmpty();
        assertThat(ada.call(() -> search.similar(place, "question", "stale be", 5, ada))).hasSize(1);
        assertThat(ada.call(() -> search.similar(place, "question", "", 5, ada))).isEmpty();
        assertThat(customer("Cora").call(() -> search.similar(place(), "question", "hops", 5, Viewer.VISITOR))).isEmpty();
    }

    @Test
    void readsOnOverSeveralPages() {
        for (int i = 0; i < 45; i++) {
            asks(ada, place, "Barrel number " + i);
        }

        var first = finds(ada, in(place, "barrel"));
        var last = finds(ada, in(place, "barrel").at(3));

        assertThat(first.count()).isEqualTo(45);
        assertThat(first.hits()).hasSize(20);
        assertThat(first.next()).isTrue();
        assertThat(last.hits()).hasSize(5);
        assertThat(last.next()).isFalse();
        isWrong(ada, () -> search.find(in(place, "barrel").at(26), ada), "page search.page.far");
    }

    @Test
    void keepsToItsAudienceWhereOthersSeeMore() {
        var open = place(Audience.values());
        asks(grace, open, new Asking("Open cask", "For all to see", List.of(), null));
        asks(grace, open, new Asking("Staff cask", "Not for all", List.of(), STAFF));

        assertThat(found(finds(Viewer.VISITOR, in(open, "cask")))).containsExactly("Open cask");
        assertThat(found(finds(grace, in(open, "cask")))).hasSize(2);
    }
}
