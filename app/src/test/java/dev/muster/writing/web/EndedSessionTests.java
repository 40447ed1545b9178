package dev.muster.writing.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.people.spi.Resumption;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Somebody is signed out elsewhere while they type. What they send leads to signing in, and from there back into the form.
class EndedSessionTests extends QuestionWorld {
    @Autowired private Resumption resumption;
    private Place place;
    private Viewer ada;
    private Http asAda;
    private Question question;

    @BeforeEach
    void cast() {
        place = house();
        ada = employee("Ada");
        asAda = http(ada);
        question = asks(ada, place, "How long do hops keep?", "hops");
    }

    private String path(String end) {
        return "/questions/" + question.item().handle() + end;
    }

    private void isSignedOutElsewhere() {
        ada.call(() -> {
            credentials.endAllSessions(ada);
            return true;
        });
    }

    private static Document page(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return Jsoup.parse(answer.body());
    }

    /// Fills in the form of signing in, with all that it carries along.
    private Map<String, String> filledIn(Document signIn, String password) {
        var fields = new HashMap<String, String>();
        for (Element field : signIn.select("form[action=/sign-in] [name]")) {
            fields.put(field.attr("name"), field.normalName().equals("textarea") ? field.wholeText() : field.val());
        }
        fields.put("address", addressOf(ada));
        fields.put("password", password);
        return fields;
    }

    private Document backIn(HttpResponse<String> signedIn, String form) {
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(303);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).isEqualTo(form);
        var session = signedIn.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst("muster_session=([^;]*);.*", "$1");
        var again = new Http(port, session, null);
        var address = form.replaceFirst("#.*", "");
        var answer = again.get(address);
        return page(answer.statusCode() == 303 ? again.get(answer.headers().firstValue("Location").orElseThrow()) : answer, 200);
    }

    /// Sends a form after the session has ended, signs in, and comes back.
    private Document comesBack(String sentTo, Map<String, String> typed, String form) {
        isSignedOutElsewhere();
        var signIn = page(asAda.post(sentTo, typed), 401);

        assertThat(signIn.select("main").text()).contains("You are not signed in any more");
        assertThat(signIn.select("textarea#body").first().wholeText()).isEqualTo(typed.get("body"));
        assertThat(signIn.text()).doesNotContain(question.title());
        return backIn(new Http(port, null, null).post("/sign-in", filledIn(signIn, PASSWORD)), form);
    }

    @Test
    void aQuestionComesBackWithTitleTextAndTags() {
        var form = "/communities/" + place.handle() + "/ask";

        var back = comesBack("/communities/" + place.handle() + "/questions", Map.of("title", "Why \"stale\"?", "body", "Tried <b>cold</b>.\n\nAnd & dark.", "tags", "hops cold", "key", "k"), form);

        assertThat(back.select("#title").val()).isEqualTo("Why \"stale\"?");
        assertThat(back.select("#body").first().wholeText().strip()).isEqualTo("Tried <b>cold</b>.\n\nAnd & dark.");
        assertThat(back.select("#tags").val()).isEqualTo("hops cold");
    }

    @Test
    void anAnswerComesBack() {
        var back = comesBack(path("/answers"), Map.of("body", "A year, in the dark.", "key", "k"), path("#answer"));

        assertThat(back.select("#answer textarea#body").text()).isEqualTo("A year, in the dark.");
    }

    @Test
    void aChangeComesBackOnTopOfTheVersionThatItBeganWith() {
        var back = comesBack(path("/edit"), Map.of("_method", "put", "title", "How long do cold hops keep?", "body", "Cold.", "tags", "cold", "why", "clearer", "version", "1"), path("/edit"));

        assertThat(back.select("#title").val()).isEqualTo("How long do cold hops keep?");
        assertThat(back.select("#body").text()).isEqualTo("Cold.");
        assertThat(back.select("#why").val()).isEqualTo("clearer");
        assertThat(back.select("[name=version]").val()).isEqualTo("1");
    }

    @Test
    void aChangeOfAnAnswerComesBack() {
        var answer = answers(ada, question, "A year.");
        var edit = "/answers/" + answer.item().handle() + "/edit";

        assertThat(comesBack(edit, Map.of("_method", "put", "body", "Two years.", "version", "1"), edit).select("#body").text()).isEqualTo("Two years.");
    }

    @Test
    void aCommentComesBack() {
        assertThat(comesBack(path("/comments"), Map.of("body", "Which hops?", "key", "k"), path("/comment")).select("#body").text()).isEqualTo("Which hops?");
    }

    @Test
    void aChangeOfACommentComesBack() {
        var comment = "/comments/" + comments(ada, question.item(), "Which hops?").handle();

        assertThat(comesBack(comment, Map.of("_method", "put", "body", "Which?", "version", "1"), comment + "/edit").select("#body").text()).isEqualTo("Which?");
    }

    @Test
    void aWrongPasswordLosesNothing() {
        isSignedOutElsewhere();
        var signIn = page(asAda.post(path("/answers"), Map.of("body", "A year.")), 401);

        var again = page(new Http(port, null, null).post("/sign-in", filledIn(signIn, "five loud ducks walk")), 422);

        assertThat(again.select("#address-error").text()).contains("do not go together");
        assertThat(backIn(new Http(port, null, null).post("/sign-in", filledIn(again, PASSWORD)), path("#answer")).select("#answer textarea#body").text()).isEqualTo("A year.");
    }

    @Test
    void whatWasKeptWhileTypingGoesOnAndWhatAnotherWindowKeptStandsBelow() {
        asAda.post("/drafts", Map.of("form", path(""), "body", "A year", "draft", "0"));
        assertThat(comesBack(path("/answers"), Map.of("body", "A year, in the dark.", "draft", "1"), path("#answer")).select("#answer textarea#body").text()).isEqualTo("A year, in the dark.");

        asAda = http(ada);
        var back = comesBack(path("/answers"), Map.of("body", "Something else.", "draft", "1"), path("#answer"));

        assertThat(back.select("#answer textarea#body").first().wholeText().strip()).isEqualTo("Something else.\n\nA year, in the dark.");
    }

    @Test
    void whatIsTooLongToBeCarriedIsShownToBeCopied() {
        isSignedOutElsewhere();
        var text = "lorem ipsum ".repeat(20_000).strip();

        var signIn = page(asAda.post(path("/answers"), Map.of("body", text)), 401);

        assertThat(signIn.select("main").text()).contains("copy it from here");
        assertThat(signIn.select("textarea#body").text()).isEqualTo(text);
        assertThat(signIn.select("[name^=typed-]")).isEmpty();
        assertThat(resumption.holds(Map.of("body", text))).isFalse();
    }

    @Test
    void whoeverWasNeverSignedInIsToldTheSameWhateverTheAddress() {
        var visitor = http(Viewer.VISITOR);
        var there = page(visitor.post(path("/answers"), Map.of("body", "A year.")), 401);
        var nowhere = page(visitor.post("/questions/000000000000/answers", Map.of("body", "A year.")), 401);

        assertThat(there.select("main").html().replace(question.item().handle(), "000000000000")).isEqualTo(nowhere.select("main").html());
    }

    @Test
    void anOddAddressIsNoWayElsewhere() {
        var fields = Map.of("address", addressOf(ada), "password", PASSWORD, "to", "https://example.org/x", "typed-body", "x");

        assertThat(new Http(port, null, null).post("/sign-in", fields).headers().firstValue("Location")).contains("/");
        assertThat(ada.call(() -> system.jdbc().sql("select count(*) from writing.draft where person_id = :me").param("me", ada.self()).query(Long.class).single())).isLessThanOrEqualTo(1);
    }
}
