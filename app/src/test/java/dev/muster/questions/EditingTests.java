package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.items.Revision;
import dev.muster.rights.Role;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditingTests extends QuestionWorld {

    @Test
    void keepsWhatWasSaidAndWhyItChanged() {
        var ada = customer("Ada");
        var question = asks(ada, house(), "How long do hops keep?", "hops");
        later(Duration.ofMinutes(1));

        var changed = ada.call(() -> questions.rewrite(question, new Edit("How long do cold hops keep?", null, List.of("hops", "cold"), "", 1), ada));

        assertThat(changed.title()).isEqualTo("How long do cold hops keep?");
        assertThat(changed.tags()).containsExactly("cold", "hops");
        assertThat(ada.call(() -> items.history(changed.item()))).extracting(Revision::title)
                .containsExactly("How long do hops keep?", "How long do cold hops keep?");
    }

    @Test
    void isForAuthorsGuidesAndGardenersAndTheLatterSayWhy() {
        var place = house();
        var question = asks(customer("Ada"), place, "How long do hops keep?");
        var grace = employee("Grace");
        var gil = guide(employee("Gil"), place);
        later(Duration.ofMinutes(1));
        var rose = holder(employee("Rose"), Role.GARDENER, place.id());

        isRefused(grace, () -> questions.rewrite(question, new Edit("Mine now, thanks", null, null, "why not", 1), grace), "questions.edit.only-author");
        isWrong(gil, () -> questions.rewrite(question, new Edit("How long do cold hops keep?", null, null, " ", 1), gil), "why questions.edit.say-why");
        gil.call(() -> questions.rewrite(question, new Edit("How long do cold hops keep?", null, null, "Names the temperature", 1), gil));
        later(Duration.ofMinutes(1));
        var retagged = rose.call(() -> questions.rewrite(sees(rose, question), new Edit(null, null, List.of("cold"), "Tags", 2), rose));

        assertThat(retagged.tags()).containsExactly("cold");
        assertThat(rose.call(() -> items.history(retagged.item()))).extracting(Revision::reason).containsExactly("", "Names the temperature", "Tags");
    }

    @Test
    void ofAnOlderVersionIsRefused() {
        var ada = customer("Ada");
        var question = asks(ada, house(), "How long do hops keep?");
        ada.call(() -> questions.rewrite(question, new Edit(null, "First.", null, "", 1), ada));

        isRefused(ada, () -> questions.rewrite(question, new Edit(null, "Second.", null, "", 1), ada), "shell.stale");
        assertThat(sees(ada, question).item().body().text()).isEqualTo("First.");
    }

    @Test
    void thatChangesNothingLeavesNoTrace() {
        var ada = customer("Ada");
        var question = asks(ada, house(), "How long do hops keep?", "hops");

        var same = ada.call(() -> questions.rewrite(question, new Edit(question.title(), question.item().body().text(), List.of("hops"), "", 1), ada));

        assertThat(same.item().version()).isEqualTo(1);
        assertThat(log(question.item())).containsExactly("CREATE");
    }

    @Test
    void ofAnAnswerFollowsTheSameRules() {
        var place = house();
        var grace = employee("Grace");
        var answer = answers(grace, asks(customer("Ada"), place, "How long do hops keep?"), "Two years.");
        var linus = employee("Linus");

        isRefused(linus, () -> answers.rewrite(answer, new Edit(null, "Three.", null, "no", 1), linus), "questions.edit.only-author");
        isWrong(grace, () -> answers.rewrite(answer, new Edit(null, " ", null, "", 1), grace), "body shell.field.missing");
        var changed = grace.call(() -> answers.rewrite(answer, new Edit(null, "Two years, if cold.", null, "", 1), grace));

        assertThat(changed.item().version()).isEqualTo(2);
        isRefused(grace, () -> answers.rewrite(answer, new Edit(null, "Four.", null, "", 1), grace), "shell.stale");
    }
}
