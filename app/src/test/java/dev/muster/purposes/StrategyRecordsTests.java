package dev.muster.purposes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.Chartered;
import dev.muster.purposes.StrategyRecord.Standing;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StrategyRecordsTests extends Chartered {
    @Autowired private StrategyRecords records;

    @BeforeEach
    void forget() {
        system.jdbc().sql("delete from purposes.record").update();
    }

    private StrategyRecord writes(Viewer by, int follows, String text, boolean agreed, LocalDate review) {
        return by.call(() -> records.write(Matter.TEAM, new RecordDraft(follows, text, agreed, review, by.self()), by));
    }

    @Test
    void aMatterIsMissingThenDraftedThenAgreed() {
        var sam = sponsor("Sam");
        var ada = employee("Ada");
        assertThat(ada.call(() -> records.latest(Matter.TEAM))).isEmpty();

        writes(sam, 0, "Two of us, one day a week.", false, today().plusDays(90));
        assertThat(ada.call(() -> records.latest(Matter.TEAM)).orElseThrow().standing(today())).isEqualTo(Standing.DRAFTED);
        writes(strategist("Stella"), 1, "Three of us.", true, today().plusDays(90));

        assertThat(ada.call(() -> records.latest(Matter.TEAM)).orElseThrow().standing(today())).isEqualTo(Standing.AGREED);
        assertThat(ada.call(() -> records.before(Matter.TEAM, 3, 10))).extracting(StrategyRecord::text).containsExactly("Three of us.", "Two of us, one day a week.");
        assertThat(ada.call(() -> records.latest())).extracting(StrategyRecord::version).containsExactly(2);
    }

    @Test
    void itIsOutOfDateOnceItsReviewDayHasCome() {
        var kept = writes(sponsor("Sam"), 0, "Two of us.", true, today().plusDays(30));

        assertThat(kept.standing(today().plusDays(29))).isEqualTo(Standing.AGREED);
        assertThat(kept.standing(today().plusDays(30))).isEqualTo(Standing.OUT_OF_DATE);
    }

    @Test
    void everythingThatItLacksIsSaidAtOnceAndNothingIsKept() {
        var sam = sponsor("Sam");
        var empty = new RecordDraft(0, " ", true, null, null);
        var odd = new RecordDraft(0, "Two of us.", true, today(), new UUID(0, 0));

        assertThat(problems(sam, empty)).containsExactly("text shell.field.missing", "owner purposes.record.owner-missing", "review shell.field.missing");
        assertThat(problems(sam, odd)).containsExactly("owner people.unknown", "review purposes.review.passed");
        assertThat(problems(sam, new RecordDraft(0, "Two.", true, today().plusDays(1), customer("Carl").self()))).hasSize(1);
        assertThat(sam.call(() -> records.latest())).isEmpty();
    }

    private java.util.List<String> problems(Viewer by, RecordDraft draft) {
        return catchThrowableOfType(Invalid.class, () -> by.call(() -> records.write(Matter.TEAM, draft, by))).problems().stream()
                .map(each -> each.field() + " " + each.key()).toList();
    }

    @Test
    void onlyLeadersWriteAndOnlyStaffRead() {
        writes(sponsor("Sam"), 0, "Two of us.", true, today().plusDays(30));
        var ada = employee("Ada");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> writes(ada, 1, "Mine.", true, today().plusDays(30)))
                .matches(refusal -> refusal.key().equals("purposes.record.only-leaders"));
        assertThat(customer("Carl").call(() -> records.latest())).isEmpty();
    }

    @Test
    void whoeverHasNotReadTheLatestVersionIsToldSo() {
        var sam = sponsor("Sam");
        writes(sam, 0, "Two of us.", true, today().plusDays(30));

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> writes(sam, 0, "Three.", true, today().plusDays(30)))
                .matches(refusal -> refusal.key().equals("purposes.record.stale"));
    }
}
