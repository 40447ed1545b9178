package dev.muster.questions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.items.Item;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PromotingTests extends QuestionWorld {

    /// A place that suppliers alone see, but for staff who are its members.
    private Place malting() {
        return place(Audience.SUPPLIER);
    }

    private Viewer supplier(String name) {
        return somebody(name, Audience.SUPPLIER);
    }

    @Test
    void whatStaffSaidAmongThemselvesIsShownToSuppliersWhenItsAuthorSaysSo() {
        var place = malting();
        var jonas = supplier("Jonas");
        var ivo = member(employee("Ivo"), place);
        var question = asks(jonas, place, "Which moisture do you accept?");
        var answer = answers(ivo, question, "Up to five per cent, says the lab.", STAFF);
        comments(ivo, answer.item(), "Four would be better, between us.");
        assertThat(thread(jonas, question)).isEmpty();
        assertThat(sees(jonas, question).state()).isEqualTo(QuestionState.OPEN);

        var shown = ivo.call(() -> answers.promote(answer, 1, ivo));

        assertThat(thread(jonas, question)).containsExactly("Up to five per cent, says the lab.");
        assertThat(sees(jonas, question).state()).isEqualTo(QuestionState.ANSWERED);
        assertThat(shown.item().layer()).isEqualTo(question.item().layer());
        assertThat(jonas.call(() -> comments.on(Set.of(answer.item().id()), 10))).isEmpty();
        assertThat(log(answer.item())).containsExactly("CREATE", "UPDATE layer");
        isRefused(ivo, () -> answers.promote(answer, 1, ivo), "questions.promote.no-more");
    }

    @Test
    void onlyItsAuthorAndGuidesDecide() {
        var place = house();
        var question = asks(customer("Ada"), place, "How long do hops keep?");
        var ivo = employee("Ivo");
        var lena = guide(employee("Lena"), place);
        var one = answers(ivo, question, "Ask purchasing.", STAFF);
        var other = employee("Other");

        isRefused(other, () -> answers.promote(one, 1, other), "questions.promote.only-author");
        lena.call(() -> answers.promote(one, 1, lena));

        assertThat(thread(customer("Linus"), question)).containsExactly("Ask purchasing.");
    }

    @Test
    void nothingIsShownThatWasNotLookedAt() {
        var place = house();
        var question = asks(customer("Ada"), place, "How long do hops keep?");
        var ivo = employee("Ivo");
        var answer = answers(ivo, question, "Two years.", STAFF);
        ivo.call(() -> items.rewrite(answer.item(), null, Item.Body.markdown("Two years; the supplier lies."), null, "", ivo));

        isRefused(ivo, () -> answers.promote(answer, 1, ivo), "shell.stale");

        assertThat(thread(customer("Linus"), question)).isEmpty();
        assertThat(answer.item().layer()).isEqualTo(EnumSet.of(Audience.EMPLOYEE));
    }

    @Test
    void thePageShowsJustWhatWillBeSeen() {
        var place = malting();
        var jonas = supplier("Jonas");
        var ivo = member(employee("Ivo"), place);
        var question = asks(jonas, place, "Which moisture do you accept?");
        var path = "/questions/" + question.item().handle();
        var thread = Jsoup.parse(http(ivo).get(Addresses.of(question.item())).body());
        assertThat(thread.select("form[action='" + path + "/answers']").text()).contains("Only staff");
        http(ivo).post(path + "/answers", Map.of("body", "Up to **five** per cent.", "layer", "EMPLOYEE"));
        var answer = ivo.call(() -> answers.list(question, null, null)).entries().getFirst();
        comments(ivo, answer.item(), "Four would be better, between us.");
        var audience = "/answers/" + answer.item().handle() + "/audience";
        assertThat(http(jonas).get(audience).statusCode()).isEqualTo(404);

        var page = Jsoup.parse(http(ivo).get(audience).body());
        assertThat(page.select("article").text()).contains("Up to five per cent.", "Ivo").doesNotContain("between us", "Only staff");
        assertThat(page.text()).contains("One comment on it stays among those who see the answer now", "Suppliers");

        assertThat(http(ivo).post(audience, Map.of("version", "7")).statusCode()).isEqualTo(409);
        assertThat(http(ivo).post(audience, Map.of("version", "1")).statusCode()).isEqualTo(303);
        assertThat(thread(jonas, question)).containsExactly("Up to **five** per cent.");
        assertThat(http(ivo).get(audience).statusCode()).isEqualTo(409);
    }

    @Test
    void aProgramPromotesToo() {
        var question = asks(customer("Ada"), house(), "How long do hops keep?");
        var ivo = employee("Ivo");
        var answer = answers(ivo, question, "Two years.", STAFF);
        var path = "/api/v1/answers/" + answer.item().handle();

        assertThat(http(ivo).json("PUT", path + "/promotion", null).statusCode()).isEqualTo(428);
        var tag = http(ivo).json("GET", path, null).headers().firstValue("etag").orElseThrow();
        var sent = http(ivo).json("PUT", path + "/promotion", null, "If-Match", tag);

        assertThat(sent.statusCode()).isEqualTo(200);
        assertThat(sent.body()).contains("CUSTOMER");
        assertThat(thread(customer("Linus"), question)).containsExactly("Two years.");
    }
}
