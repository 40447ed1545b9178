package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.memory.PageLists.Show;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CareTests extends MemoryWorld {

    private MemoryPage judges(Viewer viewer, MemoryPage page, Confidence next, @Nullable LocalDate day) {
        return viewer.call(() -> care.judge(sees(viewer, page), next, day, "So.", viewer));
    }

    private LocalDate in(int days) {
        return pageLists.today().plusDays(days);
    }

    private List<String> titles(Show show) {
        return emil.call(() -> pageLists.of(place, show, null, null)).entries().stream().map(MemoryPage::title).toList();
    }

    @Test
    void somebodyElseValidatesAndAnEditTakesThatBack() {
        var page = writes(ada, "Keeping hops", "Cold.");
        isRefused(emil, () -> care.judge(page, Confidence.VALIDATED, in(30), "", emil), "memory.care.not-now.WORK_IN_PROGRESS");
        judges(ada, page, Confidence.NOT_VALIDATED, null);
        isRefused(ada, () -> care.judge(sees(ada, page), Confidence.VALIDATED, in(30), "", ada), "memory.care.own-edit");
        isWrong(emil, () -> care.judge(sees(emil, page), Confidence.VALIDATED, null, "", emil), "reviewBy memory.care.day-missing");
        isWrong(emil, () -> care.judge(sees(emil, page), Confidence.VALIDATED, in(0), "", emil), "reviewBy memory.care.day-passed");
        isWrong(emil, () -> care.judge(sees(emil, page), Confidence.VALIDATED, in(3_000), "", emil), "reviewBy memory.care.day-far");

        var valid = judges(emil, page, Confidence.VALIDATED, in(30));

        assertThat(valid.confidence()).isEqualTo(Confidence.VALIDATED);
        assertThat(valid.reviewBy()).isEqualTo(in(30));
        frida.call(() -> edits.edit(sees(frida, page), new PageEdit(1, null, "Cold!", "", true), frida));
        assertThat(sees(ada, page).confidence()).as("a trifle").isEqualTo(Confidence.VALIDATED);
        edits(frida, page, 2, "Warm.");
        assertThat(sees(ada, page).confidence()).isEqualTo(Confidence.NOT_VALIDATED);
        assertThat(titles(Show.UNCHECKED)).containsExactly("Keeping hops");
        assertThat(log(page.item())).containsExactly("CREATE", "DECIDE confidence", "DECIDE confidence", "DECIDE care", "UPDATE", "UPDATE");
    }

    @Test
    void isArchivedByWhoeverAnswersForItAndTakenBack() {
        var page = writes(ada, "Keeping hops", "Cold.");
        isRefused(emil, () -> care.judge(page, Confidence.ARCHIVED, null, "", emil), "memory.care.only-owner");

        judges(ada, page, Confidence.ARCHIVED, null);

        assertThat(titles(Show.NAMES)).isEmpty();
        assertThat(titles(Show.ARCHIVED)).containsExactly("Keeping hops");
        isRefused(emil, () -> edits.edit(page, new PageEdit(1, null, "Warm.", "", false), emil), "memory.edit.archived");
        isRefused(ada, () -> care.judge(sees(ada, page), Confidence.VALIDATED, in(3), "", ada), "memory.care.not-now.ARCHIVED");
        var guide = guide(employee("Gil Guide"), place);
        assertThat(judges(guide, page, Confidence.NOT_VALIDATED, null).confidence()).isEqualTo(Confidence.NOT_VALIDATED);
    }

    @Test
    void isToBeLookedAtAgainOnceTheDayHasPassed() {
        var page = writes(ada, "Keeping hops", "Cold.");
        ada.call(() -> care.entrust(page, ada.self(), in(2), ada));
        assertThat(titles(Show.STALE)).isEmpty();

        later(Duration.ofDays(3));

        assertThat(titles(Show.STALE)).containsExactly("Keeping hops");
        assertThat(ada.call(() -> pageLists.staleOf(ada.self(), 5))).extracting(MemoryPage::title).containsExactly("Keeping hops");
        assertThat(emil.call(() -> pageLists.staleOf(emil.self(), 5))).isEmpty();
    }

    @Test
    void passesToSomebodyWhoSeesItAndToNobodyElse() {
        var page = writes(emil, "What hops cost", "Much.", STAFF);
        edits(frida, page, 1, "Very much.");
        isWrong(emil, () -> care.entrust(sees(emil, page), ada.self(), null, emil), "owner memory.care.owner-unknown");
        isRefused(frida, () -> care.entrust(sees(frida, page), frida.self(), null, frida), "memory.care.only-owner");

        var passed = emil.call(() -> care.entrust(sees(emil, page), frida.self(), in(5), emil));

        assertThat(passed.owner()).isEqualTo(frida.self());
        var left = frida.call(() -> care.entrust(sees(frida, page), null, in(5), frida));
        assertThat(left.owner()).isNull();
        assertThat(emil.call(() -> care.entrust(sees(emil, page), emil.self(), in(5), emil)).owner()).as("anybody takes what nobody answers for").isEqualTo(emil.self());
    }

    @Test
    void capturesWhatSolvedAQuestion() {
        var question = asks(ada, place, "How long do hops keep?");
        isRefused(emil, () -> captures.requireCapturer(sees(emil, question), emil), "memory.capture.unsolved");
        accepts(ada, answers(emil, question, "Two years, *frozen*."));

        var draft = frida.call(() -> captures.draft(sees(frida, question)));
        var page = frida.call(() -> captures.write(sees(frida, question), "Keeping hops", draft, "", null, frida));

        assertThat(draft).contains("> What I tried did not do it.", "Two years, *frozen*.", "[Emil Editor](/people/" + emil.handle() + ")", "/questions/" + question.item().handle());
        assertThat(frida.call(() -> captures.of(sees(frida, question)))).extracting(each -> each.id()).containsExactly(page.id());
        assertThat(frida.call(() -> ties.of(page.item()))).singleElement().satisfies(each -> assertThat(each.other().id()).isEqualTo(question.id()));
    }
}
