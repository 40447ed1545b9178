package dev.muster.memory.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SoundPage;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.MemoryWorld;
import dev.muster.memory.PageEdit;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pages that show others within them.
class IncludingTests extends MemoryWorld {

    @BeforeEach
    void openToAll() {
        place = place(Audience.values());
    }

    private Document shown(Viewer viewer, MemoryPage page) {
        var address = "/pages/" + page.item().handle() + "/" + page.item().slug();
        return SoundPage.of(http(viewer).get(address), 200);
    }

    private static String prose(Document page) {
        return page.select("main .prose").text();
    }

    @Test
    void showsWhatTheOtherSaysNow() {
        var rules = writes(emil, "House rules", "## First\n\nShut the door.");
        var cellar = writes(ada, "The cellar", "## Here\n\nMind this:\n\n{{House rules}}\n\nAnd not {{House rules}} here.");
        var tour = writes(ada, "A tour", "{{The cellar}}");

        assertThat(prose(shown(frida, cellar))).contains("Mind this: House rules First", "Shut the door.", "And not {{House rules}} here.");
        assertThat(shown(frida, cellar).select(".included a.edit-section")).isEmpty();
        assertThat(prose(shown(Viewer.VISITOR, tour))).contains("Shut the door.");
        edits(emil, rules, 1, "## First\n\nLock the door.");
        assertThat(prose(shown(Viewer.VISITOR, cellar))).contains("Lock the door.");
        assertThat(prose(shown(Viewer.VISITOR, tour))).as("through another page").contains("Lock the door.");
        assertThat(shown(frida, rules).select(".side-links a").eachText()).containsExactly("The cellar");
        edits(ada, cellar, 1, "See [[House rules]].");
        assertThat(shown(frida, cellar).select(".included")).isEmpty();
        edits(emil, rules, 2, "Open the door.");
        assertThat(prose(shown(Viewer.VISITOR, tour))).doesNotContain("door");
    }

    @Test
    void showsToEachWhatTheySee() {
        writes(emil, "What hops cost", "Eleven a kilo.", STAFF);
        var page = writes(emil, "Buying hops", "{{What hops cost}}");

        assertThat(prose(shown(frida, page))).contains("Eleven a kilo.");
        var adas = shown(ada, page);
        assertThat(prose(adas)).doesNotContain("Eleven");
        assertThat(adas.select(".included a.wanted").attr("href")).endsWith("/pages/new?title=What%20hops%20cost");
        assertThat(shown(Viewer.VISITOR, page).select(".included a:not(.wanted)")).isEmpty();
    }

    @Test
    void endsWhereItGoesInACircleOrTooDeep() {
        var one = writes(ada, "One", "First. {{Two}}\n\n{{Two}}");
        writes(ada, "Two", "Second.\n\n{{One}}\n\n{{Two}}");

        assertThat(prose(shown(emil, one))).contains("Second.").containsOnlyOnce("First.").contains("this page stands within that one already");
        for (int i = 1; i <= 6; i++) {
            writes(ada, "Deep " + i, "Level " + i + ".\n\n{{Deep " + (i + 1) + "}}");
        }
        var deep = prose(shown(emil, emil.call(() -> memory.named(place, "Deep 1")).orElseThrow()));
        assertThat(deep).contains("Level 4.").doesNotContain("Level 5.").contains("three deep");
        var many = writes(ada, "Many", "{{Leaf}}\n\n".repeat(30));
        writes(ada, "Leaf", "## A leaf\n\nGreen.");
        assertThat(shown(emil, many).select(".included h2")).hasSize(20);
    }

    @Test
    void isShownBeforeItIsSent() {
        writes(emil, "House rules", "Shut the door.");
        var answer = http(ada).post("/communities/" + place.handle() + "/page-preview", Map.of("body", "{{House rules}}"));
        assertThat(answer.body()).contains("Shut the door.");
        var page = writes(ada, "Own", "So.");
        ada.call(() -> edits.edit(page, new PageEdit(1, null, "{{Own}}", "", false), ada));
        assertThat(prose(shown(ada, page))).contains("this page stands within that one already");
    }
}
