package dev.muster.exchange.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.SharedData;
import dev.muster.SoundPage;
import dev.muster.attachments.AttachedFiles;
import dev.muster.attachments.Attachments;
import dev.muster.exchange.WikiImports;
import dev.muster.exchange.mediawiki.WikiDump;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.memory.Dissent;
import dev.muster.memory.Dissents;
import dev.muster.memory.Edits;
import dev.muster.memory.Files;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.NewDissent;
import dev.muster.memory.NewPage;
import dev.muster.memory.NewStory;
import dev.muster.memory.Outcome;
import dev.muster.memory.PageEdit;
import dev.muster.memory.Quotes;
import dev.muster.memory.Stories;
import dev.muster.memory.Suggestion;
import dev.muster.memory.Suggestions;
import dev.muster.questions.Asking;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A community's memory moves with it: what pages say and said, who disagrees, and what stands around them.
class PortablePagesTests extends PortableWorld {
    @Autowired private Memory memory;
    @Autowired private Edits edits;
    @Autowired private Quotes quotes;
    @Autowired private Dissents dissents;
    @Autowired private Suggestions suggestions;
    @Autowired private Stories stories;
    @Autowired private Files files;
    @Autowired private WikiImports wikis;
    @Autowired private Attachments attachments;
    @Autowired private AttachedFiles stored;
    private MemoryPage gauge;

    /// A page that was renamed and quotes an answer, one for staff that links to it, and a story.
    private void write() {
        var question = carl.call(() -> questions.ask(beer.place(), new Asking("Why does it taste stale?", "After a week.", List.of(), null), null, carl));
        var answer = answers(ada, question, "Oxygen. Purge the keg.", null);
        var quote = ada.call(() -> quotes.quote(answer.item(), "Purge the keg.", ada));
        var first = ada.call(() -> memory.write(beer.place(), new NewPage("Gauges", "Slowly.", "", null), null, ada));
        ada.call(() -> edits.edit(first, new PageEdit(1, "How to read a gauge", "Slowly, and twice.\n\n" + quote.markdown(), "Clearer", false), ada));
        ada.call(() -> memory.write(beer.place(), new NewPage("Our line 3", "It leaks, see [[Gauges]].", "", Set.of(Audience.EMPLOYEE)), null, ada));
        gauge = ada.call(() -> memory.at(first.item().handle()));
        ada.call(() -> files.put(gauge, "plan.txt", words("Plan of " + ada.self()), ada));
        ada.call(() -> files.put(gauge, "plan.txt", words("Better plan of " + ada.self()), ada));
        ada.call(() -> {
            files.remove(gauge, "plan.txt", ada);
            return true;
        });
        carl.call(() -> dissents.state(gauge, new NewDissent("Once is enough.", "Ours is digital.", null), null, carl));
        ada.call(() -> stories.tell(beer.place(), new NewStory("The cold week", "It was warm.", "We cooled it.", "It froze.", "Measure first.", Outcome.MIXED,
                List.of("cellar"), null), null, null, ada));
        var guide = guide(employee("Gil Guide"), beer.place());
        guide.call(() -> {
            suggestions.askFor(beer.place(), true, guide);
            return true;
        });
        carl.call(() -> suggestions.suggest(gauge, new PageEdit(2, null, "Slowly, and three times.", "Better", false), carl));
    }

    private MemoryPage there(Place moved) {
        return carl.call(() -> memory.named(moved, "Gauges")).orElseThrow();
    }

    private static String path(MemoryPage page) {
        return "/pages/" + page.item().handle() + "/" + page.item().slug();
    }

    @Test
    void areTheSameAfterGoingThereAndOnwards() {
        write();
        var first = exported(beer.place(), "first");
        var report = imported(first, somewhere());

        assertThat(report.lines()).containsEntry("pages", 3L).containsEntry("page-revisions", 4L).containsEntry("page-files", 1L).containsEntry("quotes", 1L)
                .containsEntry("dissents", 1L).containsEntry("suggestions", 1L);
        assertThat(parts(exported(place(report), "second"))).isEqualTo(parts(first));
    }

    @Test
    void areReadAsBeforeByThoseWhoMay() throws IOException {
        write();
        var moved = moved();

        var page = there(moved);
        assertThat(page.item().id()).isNotEqualTo(gauge.item().id());
        var read = SoundPage.of(http(carl).get(path(page)), 200);
        assertThat(read.select("h1").text()).as("by its earlier address").contains("How to read a gauge");
        assertThat(read.select(".quoted").text()).contains("Purge the keg.", "Ada Brewer");
        assertThat(read.text()).contains("Once is enough.").doesNotContain("Our line 3");
        assertThat(SoundPage.of(http(employee("Emil")).get(path(page)), 200).text()).as("a page that links to it").contains("Our line 3");
        assertThat(carl.call(() -> dissents.of(page))).extracting(Dissent::why).containsExactly("Ours is digital.");
        assertThat(carl.call(() -> memory.named(moved, "Our line 3"))).as("is for staff").isEmpty();
        assertThat(carl.call(() -> stories.topics(moved))).extracting(Stories.Topic::name).containsExactly("cellar");
        assertThat(java.nio.file.Files.readString(carl.call(() -> attachments.file(files.content(page, "plan.txt", 1))))).isEqualTo("Plan of " + ada.self());
        var guide = guide(employee("Gus Guide"), moved);
        assertThat(guide.call(() -> suggestions.of(page))).extracting(Suggestion::body).containsExactly("Slowly, and three times.");
    }

    @Test
    void canBeWrittenOnThere() {
        write();
        var moved = moved();
        var guide = guide(employee("Gus Guide"), moved);

        guide.call(() -> edits.edit(there(moved), new PageEdit(2, null, "Twice.", "", false), guide));

        var history = SoundPage.of(http(carl).get("/pages/" + there(moved).item().handle() + "/history"), 200);
        assertThat(history.text()).contains("Clearer").contains("Gus Guide").contains("Ada Brewer");
    }

    @Test
    @Tag("shared-data")
    void areTheSameForARealWiki() {
        var path = SharedData.file("wikis/aawiki-20260101-pages-meta-history.xml.gz");
        var site = new Site("aa.wikipedia.org");
        wikis.read(path, WikiDump.open(path, Clock.systemUTC()), site, beer.id(), administrator().self(), (_, _, _, _) -> {});
        var first = exported(beer.place(), "first");
        var report = imported(first, somewhere());

        assertThat(report.lines()).containsEntry("pages", 507L).containsEntry("page-revisions", 1_307L);
        assertThat(parts(exported(place(report), "second"))).isEqualTo(parts(first));
        assertThatThrownBy(() -> wikis.read(path, WikiDump.open(path, Clock.systemUTC()), site, report.place(), administrator().self(), (_, _, _, _) -> {}))
                .as("it would come a second time").hasMessage("exchange.portable.moved");
    }

    @Test
    void goWithoutAFileThatIsLost() throws IOException {
        write();
        var lost = ada.call(() -> files.content(gauge, "plan.txt", 1));
        java.nio.file.Files.delete(stored.find(lost.hash()).orElseThrow());

        var report = exports.write(beer.place(), folder.resolve("file"), "Muster of a test", false);

        assertThat(report.lines()).containsEntry("page-files", 0L);
        assertThat(report.leftOut()).containsEntry("files", 2L);
        assertThat(imported(folder.resolve("file"), somewhere()).lines()).containsEntry("pages", 3L);
    }

    @Test
    void aDownloadHoldsThosePagesThatItsMakerSees() throws IOException {
        write();
        carl.call(() -> memory.write(beer.place(), new NewPage("What customers know", "Much.", "", Set.of(Audience.CUSTOMER)), null, carl));

        assertThat(text(exported(beer.place(), "whole"), "page-revisions.jsonl")).contains("What customers know", "Our line 3");
        assertThat(text(downloaded(administrator()), "page-revisions.jsonl")).doesNotContain("What customers know").contains("Our line 3");
    }
}
