package dev.muster.memory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.MemoryWorld;
import dev.muster.memory.NewPage;
import dev.muster.memory.PageEdit;
import dev.muster.memory.Suggestions;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What people share of a page is made once for each edition. It must stay true after every kind of change.
class SharedPageTests extends MemoryWorld {
    @Autowired private Suggestions suggestions;
    private MemoryPage page;
    private List<Http> everybody;

    @BeforeEach
    void write() {
        place = place(Audience.values());
        page = writes(ada, "Keeping hops", "Cold. See [[Cellars]].");
        everybody = List.of(http(Viewer.VISITOR), http(ada), http(emil), http(guide(employee("Gil Guide"), place)));
    }

    private String shown(Http as) {
        var answer = as.get("/pages/" + page.item().handle() + "/" + page.item().slug());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private void showsAfter(Runnable change, String words, boolean... sees) {
        everybody.forEach(this::shown);
        everybody.forEach(this::shown);
        change.run();
        for (int i = 0; i < sees.length; i++) {
            assertThat(shown(everybody.get(i)).contains(words)).as("%s for %s", words, i).isEqualTo(sees[i]);
        }
    }

    @Test
    void isChanged() {
        showsAfter(() -> edits(emil, page, 1, "Cold and dark."), "Cold and dark.", true, true, true, true);
    }

    @Test
    void aPageThatItLinksToIsWrittenAndCalledOtherwise() {
        var cellars = new MemoryPage[1];
        showsAfter(() -> cellars[0] = writes(emil, "Cellars", "Deep."), "/cellars\"", true, true, true, true);
        showsAfter(() -> emil.call(() -> edits.edit(cellars[0], new PageEdit(1, "Deep cellars", null, "", false), emil)), "/deep-cellars\"", true, true, true, true);
    }

    @Test
    void anotherPageLinksToIt() {
        showsAfter(() -> writes(emil, "Brewing", "See [[Keeping hops]]."), "Pages that link here", true, true, true, true);
        showsAfter(() -> writes(emil, "Among us", "See [[Keeping hops]].", STAFF), "Among us", false, false, true, true);
    }

    @Test
    void aPageThatItLinksToIsHidden() {
        var cellars = writes(emil, "Cellars", "Deep.");
        var guide = guide(employee("Gus Guide"), place);
        showsAfter(() -> guide.call(() -> {
            showing.hide(cellars.item(), true, "Wrong.", guide);
            return true;
        }), "/cellars\"", false, false, false, true);
    }

    @Test
    void somebodyElseAnswersForIt() {
        edits(emil, page, 1, "Cold and dark.");
        edits(frida, page, 2, "Cold, dark and dry.");
        showsAfter(() -> ada.call(() -> care.entrust(page, emil.self(), pageLists.today().plusDays(30), ada)), "Emil Editor", true, true, true, true);
        showsAfter(() -> ada.call(() -> care.judge(sees(ada, page), dev.muster.memory.Confidence.NOT_VALIDATED, null, "", ada)), "Not validated", true, true, true, true);
    }

    /// What only some see of the pages around it is not what everybody shares.
    @Test
    void aPageThatItLinksToIsACircles() {
        var cellars = writes(emil, "Cellars", "Deep.", STAFF);
        showsAfter(() -> narrow(cellars.id(), place, emil), "/cellars\"", false, false, true, false);
    }

    @Test
    void aPageOfACommunityByInvitationLinksToTheOrganisations() {
        var title = "Cold rooms " + UUID.randomUUID();
        var shared = emil.call(() -> memory.write(places.organisation(), new NewPage(title, "Cold.", "", null), null, emil));
        page = shared;
        everybody = List.of(http(emil), http(frida));
        var closed = place();
        var member = member(emil, closed);
        showsAfter(() -> member.call(() -> memory.write(closed, new NewPage("Within closed doors", "See [[" + title + "]].", "", null), null, member)), "Within closed doors", true, false);
    }

    @Test
    void aChangeIsSuggested() {
        everybody = List.of(http(frida), http(guide(employee("Gus Guide"), place)));
        showsAfter(() -> emil.call(() -> suggestions.suggest(page, new PageEdit(1, null, "Cold and dry.", "", false), emil)), "/suggestions\"", false, true);
    }
}
