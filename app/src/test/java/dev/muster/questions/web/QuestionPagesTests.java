package dev.muster.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.questions.Answer;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.Question.Reason;
import dev.muster.questions.QuestionState;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The pages as people's browsers get them: every act a form that leads back to where it shows.
class QuestionPagesTests extends QuestionWorld {
    private Place place;
    private Viewer ada;
    private Viewer grace;
    private Http asAda;
    private Http asGrace;

    @BeforeEach
    void cast() {
        place = house();
        ada = customer("Ada Lovelace");
        grace = employee("Grace Hopper");
        asAda = http(ada);
        asGrace = http(grace);
    }

    private static Document page(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return Jsoup.parse(response.body());
    }

    private static Document page(Http viewer, String path) {
        return page(viewer.get(path), 200);
    }

    private static String leadsTo(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }

    private String list() {
        return "/communities/" + place.handle() + "/questions";
    }

    private static String path(Question question) {
        return "/questions/" + question.item().handle();
    }

    private static String path(Answer answer) {
        return "/answers/" + answer.item().handle();
    }

    private static Document thread(Http viewer, Question question) {
        return page(viewer, path(question) + "/" + question.item().slug());
    }

    @Test
    void aQuestionIsAskedAndStandsAtItsTitle() {
        var form = page(asAda, "/communities/" + place.handle() + "/ask");
        assertThat(form.select(".audience").text()).isEqualTo("Customers and staff will see this");

        var address = leadsTo(asAda.post(list(), Map.of("title", "How long do hops keep?", "body", "Tried **cold**.<script>alert(1)</script>", "tags", "Hops, storage",
                "key", form.select("[name=key]").val())));

        assertThat(address).matches("/questions/[0-9a-z]{12}/how-long-do-hops-keep");
        var thread = page(asGrace, address);
        assertThat(thread.select("h1").text()).isEqualTo("How long do hops keep?");
        assertThat(thread.select(".thread-head .state").text()).isEqualTo("Open");
        assertThat(thread.select(".thread-head .tag").eachText()).containsExactly("hops", "storage");
        assertThat(thread.select("#q-" + address.substring(11, 23) + " .prose strong").text()).isEqualTo("cold");
        assertThat(thread.select(".prose script")).isEmpty();
    }

    @Test
    void anAddressWithAnotherTitleLeadsToTheRightOne() {
        var question = asks(ada, place, "Wie lange hält Hopfen?");

        assertThat(leadsTo(asAda.get(path(question)))).isEqualTo(path(question) + "/wie-lange-halt-hopfen");
        assertThat(leadsTo(asAda.get(path(question) + "/old-title?after=x"))).isEqualTo(path(question) + "/wie-lange-halt-hopfen?after=x");
        var odd = asks(ada, place, "?????");
        assertThat(asAda.get(path(odd)).statusCode()).isEqualTo(200);
        assertThat(asAda.get(path(asks(ada, place, "Edit!"))).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormSentTwiceAsksOnceAndAnotherTextAsksAgain() {
        var form = Map.of("title", "How long do hops keep?", "body", "Tried.", "key", "k");

        assertThat(leadsTo(asAda.post(list(), form))).isEqualTo(leadsTo(asAda.post(list(), form)));
        asAda.post(list(), Map.of("title", "How long do hops keep?", "body", "Tried more.", "key", "k"));

        assertThat(page(asGrace, list()).select(".row")).hasSize(2);
    }

    @Test
    void whatWasTypedIsKeptWhereSomethingIsWrong() {
        var again = page(asAda.post(list(), Map.of("title", "Hop", "body", "A long story.", "tags", "a b")), 422);

        assertThat(again.select("#body").text()).isEqualTo("A long story.");
        assertThat(again.select("#tags").val()).isEqualTo("a b");
        assertThat(again.select(".errors a").attr("href")).isEqualTo("#title");
        var signedOut = page(http(Viewer.VISITOR).post("/communities/" + publicPlace().handle() + "/questions", Map.of("title", "How long do hops keep?", "body", "A long story.")), 401);
        assertThat(signedOut.select("#body").text()).isEqualTo("A long story.");
        assertThat(signedOut.select("main").text()).contains("You are not signed in any more");
    }

    private Place publicPlace() {
        return place(Audience.values());
    }

    @Test
    void aListNamesStateTagsAuthorAndWhatCameOfIt() {
        var question = asks(ada, place, "How long do hops keep?", "hops");
        worked(answers(grace, question, "Two years."), 2);

        var row = page(asAda, list() + "?show=open&tag=hops").select(".row");

        assertThat(row.select(".row-title a").attr("href")).isEqualTo(path(question) + "/how-long-do-hops-keep");
        assertThat(row.select(".state").text()).isEqualTo("Answered");
        assertThat(row.select(".tag").attr("href")).isEqualTo(list() + "?tag=hops");
        assertThat(row.text()).contains("Ada Lovelace", "1 answer", "Solved it for 2 people");
        assertThat(page(asAda, list() + "?show=unanswered").select(".empty h3").text()).isEqualTo("Every question has an answer");
        assertThat(page(asAda, list()).select(".tabs [aria-current]").text()).isEqualTo("All");
    }

    @Test
    void aListIsReadOnInBothDirections() {
        IntStream.range(0, 31).forEach(number -> {
            later(Duration.ofSeconds(1));
            asks(ada, place, "Question " + number, "c#");
        });

        var first = page(asAda, list() + "?tag=c%23");
        var second = page(asAda, first.select(".pager [rel=next]").attr("href"));
        assertThat(second.select(".row-title").eachText()).containsExactly("Question 0");
        var back = page(asAda, second.select(".pager [rel=prev]").attr("href"));
        assertThat(back.select(".row-title").eachText()).isEqualTo(first.select(".row-title").eachText());
    }

    @Test
    void anAnswerLeadsToItselfAndSaysWhoSeesIt() {
        var question = asks(ada, place, "How long do hops keep?");
        var form = thread(asGrace, question);
        assertThat(form.select(".composer .audience").text()).isEqualTo("Customers and staff will see this");
        assertThat(form.select(".composer option").eachText()).containsExactly("Everyone who sees this community", "Only staff");

        var address = leadsTo(asGrace.post(path(question) + "/answers", Map.of("body", "Ask purchasing.", "layer", "EMPLOYEE")));

        var anchor = address.substring(address.indexOf('#') + 1);
        assertThat(thread(asGrace, question).getElementById(anchor).select(".layer").text()).isEqualTo("Only staff see this");
        assertThat(thread(asAda, question).getElementById(anchor)).isNull();
        assertThat(thread(asAda, question).select(".thread-head").text()).contains("No answers yet");
    }

    @Test
    void anAnswerThatCannotBeGivenIsKept() {
        var question = asks(ada, place, "How long do hops keep?");
        closes(guide(employee("Gil"), place), question, Reason.OFF_PURPOSE);

        var again = page(asGrace.post(path(question) + "/answers", Map.of("body", "A long answer.")), 409);

        assertThat(again.select(".notice").text()).contains("This question was closed on");
        assertThat(again.select("textarea[readonly]").text()).isEqualTo("A long answer.");
    }

    @Test
    void acceptingLeadsToTheAnswerWhichNowStandsFirst() {
        var question = asks(ada, place, "How long do hops keep?");
        var first = answers(grace, question, "One year.");
        later(Duration.ofMinutes(1));
        var second = answers(grace, question, "Two years.");
        var thread = thread(asAda, question);
        assertThat(thread.select(".answer [action$=/acceptance]")).hasSize(2);

        assertThat(leadsTo(asAda.post(path(second) + "/acceptance", Map.of("_method", "put", "instead", "")))).endsWith("#a-" + second.item().handle());

        var solved = thread(asAda, question);
        assertThat(solved.select(".answer").first().id()).isEqualTo("a-" + second.item().handle());
        assertThat(solved.select(".why-accepted").text()).startsWith("Accepted by Ada Lovelace, who asked");
        assertThat(solved.select(".notice").text()).isEmpty();
        assertThat(thread(asGrace, question).select("[action$=/acceptance]")).isEmpty();
        var late = page(asAda.post(path(first) + "/acceptance", Map.of("_method", "put", "instead", "")), 409);
        assertThat(late.select(".notice").text()).contains("was accepted a moment ago by Ada Lovelace");
        var instead = solved.select("#a-" + first.item().handle() + " [name=instead]").val();
        leadsTo(asAda.post(path(first) + "/acceptance", Map.of("_method", "put", "instead", instead)));
        leadsTo(asAda.post(path(first) + "/acceptance", Map.of("_method", "delete")));
        assertThat(sees(ada, question).state()).isEqualTo(QuestionState.ANSWERED);
    }

    @Test
    void anAnswerFarDownIsFoundOnItsPage() {
        var question = asks(ada, place, "How long do hops keep?");
        var all = IntStream.range(0, 32).mapToObj(number -> {
            later(Duration.ofSeconds(1));
            return answers(grace, question, "Answer " + number);
        }).toList();

        var address = leadsTo(asAda.get(path(all.get(31))));

        assertThat(page(asAda, address.replaceFirst("#.*", "")).getElementById("a-" + all.get(31).item().handle())).isNotNull();
        var first = thread(asAda, question);
        assertThat(first.select(".answer")).hasSize(30);
        assertThat(first.select(".thread-head").text()).contains("32 answers");
        assertThat(page(asAda, first.select(".pager [rel=next]").attr("href")).select(".answer")).hasSize(2);
    }

    @Test
    void whetherItWorkedIsSaidWithAndWithoutScript() {
        var answer = answers(grace, asks(ada, place, "How long do hops keep?"), "Two years.");

        leadsTo(asAda.post(path(answer) + "/reuse", Map.of("_method", "put", "worked", "true")));
        assertThat(page(asAda, leadsTo(asAda.get(path(answer))).replaceFirst("#.*", "")).select(".reuse").text()).contains("Solved it for 1 person");
        var part = page(asAda.post(path(answer) + "/reuse", Map.of("_method", "put", "worked", "false", "note", "They turned brown."), "HX-Request", "true"), 200);
        assertThat(part.select("main")).isEmpty();
        assertThat(part.select(".reuse").text()).contains("Did not work for 1 person", "They turned brown.", "Ada Lovelace");
        var silent = page(asAda.post(path(answer) + "/reuse", Map.of("_method", "put", "worked", "false")), 422);
        assertThat(silent.select(".notice").text()).contains("Say what happened");
        leadsTo(asAda.post(path(answer) + "/reuse", Map.of("_method", "delete")));
        assertThat(ada.call(() -> reuses.tally(answer.item())).failed()).isZero();
    }

    @Test
    void commentsFoldAfterThreeAndUnfoldOnDemand() {
        var question = asks(ada, place, "How long do hops keep?");
        IntStream.range(0, 4).forEach(number -> {
            later(Duration.ofSeconds(1));
            comments(grace, question.item(), "Comment " + number);
        });
        var thread = thread(asAda, question);
        assertThat(thread.select(".comment")).hasSize(3);
        assertThat(thread.select(".comments [hx-get$=/comments]").text()).isEqualTo("Show 1 more comment");

        var address = leadsTo(asAda.post(path(question) + "/comments", Map.of("body", "Comment 4")));

        assertThat(page(asAda, address.replaceFirst("#.*", "")).select(".comment")).hasSize(5);
        assertThat(page(asAda.get(path(question) + "/comments", "HX-Request", "true"), 200).select(".comment")).hasSize(5);
        assertThat(leadsTo(asAda.get(path(question) + "/comments"))).contains("?unfold=");
    }

    @Test
    void aCommentIsChangedByItsAuthorWhoIsShownBothTextsWhereTheyCollide() {
        var question = asks(ada, place, "How long do hops keep?");
        var comment = comments(grace, question.item(), "Which hops?");
        var path = "/comments/" + comment.handle();
        assertThat(leadsTo(asAda.get(path))).endsWith("#c-" + comment.handle());
        assertThat(asAda.get(path + "/edit").statusCode()).isEqualTo(403);
        var form = page(asGrace, path + "/edit");

        leadsTo(asGrace.post(path, Map.of("_method", "put", "version", form.select("[name=version]").val(), "body", "Which?")));
        var both = page(asGrace.post(path, Map.of("_method", "put", "version", "1", "body", "Mine.")), 409);

        assertThat(both.select(".as-typed").text()).isEqualTo("Which?");
        assertThat(both.select("#body").text()).isEqualTo("Mine.");
        var lengthy = page(asGrace.post(path(question) + "/comments", Map.of("body", "x".repeat(2_001))), 422);
        assertThat(lengthy.select("#body").text()).hasSize(2_001);
        leadsTo(asGrace.post(path, Map.of("_method", "delete")));
        assertThat(thread(asAda, question).select(".comment")).isEmpty();
    }

    @Test
    void aQuestionIsChangedAndTheHistoryShowsHow() {
        var question = asks(ada, place, "How long do hops keep?", "hops");
        assertThat(page(asGrace.get(path(question) + "/edit"), 403).text()).contains("Only whoever wrote this");
        later(Duration.ofMinutes(1));

        var address = leadsTo(asAda.post(path(question) + "/edit", Map.of("_method", "put", "title", "How long do cold hops keep?", "body", "Cold.", "tags", "hops cold",
                "why", "Temperature", "version", "1")));
        assertThat(address).endsWith("/how-long-do-cold-hops-keep");

        var history = page(asAda, path(question) + "/history");
        assertThat(history.select(".revisions > li")).hasSize(2);
        assertThat(history.select(".revisions > li").first().text()).contains("Temperature");
        assertThat(history.select("ins").text()).contains("cold");
        leadsTo(asAda.post(history.select("form[action$=/revert]").attr("action"), Map.of("version", "2")));
        assertThat(sees(ada, question).title()).isEqualTo("How long do hops keep?");
    }

    @Test
    void aStaleEditShowsBothTextsAndLosesNone() {
        var question = asks(ada, place, "How long do hops keep?");
        var gil = guide(employee("Gil Guide"), place);
        later(Duration.ofMinutes(1));
        leadsTo(http(gil).post(path(question) + "/edit", Map.of("_method", "put", "title", "How long do cold hops keep?", "body", "Gil's.", "tags", "", "why", "Clearer", "version", "1")));

        var both = page(asAda.post(path(question) + "/edit", Map.of("_method", "put", "title", "How long do old hops keep?", "body", "Ada's.", "tags", "", "version", "1")), 409);

        assertThat(both.select(".present").text()).contains("How long do cold hops keep?", "Gil's.", "Gil Guide");
        assertThat(both.select("#title").val()).isEqualTo("How long do old hops keep?");
        assertThat(both.select("#body").text()).isEqualTo("Ada's.");
        assertThat(leadsTo(asAda.post(path(question) + "/edit", Map.of("_method", "put", "title", "How long do old hops keep?", "body", "Ada's.", "tags", "",
                "version", both.select("[name=version]").val())))).endsWith("/how-long-do-old-hops-keep");
        var answer = answers(grace, question, "Two years.");
        leadsTo(asGrace.post(path(answer) + "/edit", Map.of("_method", "put", "body", "Three years.", "version", "1")));
        assertThat(page(asGrace.post(path(answer) + "/edit", Map.of("_method", "put", "body", "Four.", "version", "1")), 409).select(".present").text()).contains("Three years.");
    }

    @Test
    void aDuplicateIsClosedAndLeadsToTheOriginalAndBack() {
        var gil = guide(employee("Gil Guide"), place);
        var asGil = http(gil);
        var original = asks(ada, place, "How long do hops keep?");
        var question = asks(ada, place, "How long do hops last?");
        assertThat(page(asGil, path(question) + "/close").select("[name=reason]")).hasSize(4);
        var wrong = page(asGil.post(path(question) + "/closure", Map.of("reason", "DUPLICATE", "duplicateOf", "https://example.org/x", "note", "See there.")), 422);
        assertThat(wrong.select("#note").text()).isEqualTo("See there.");

        leadsTo(asGil.post(path(question) + "/closure", Map.of("reason", "DUPLICATE", "duplicateOf", "https://muster.example.org" + path(original) + "/how-long?x#y", "note", "See there.")));

        var closed = thread(asAda, question);
        assertThat(closed.select(".notice").text()).contains("Gil Guide closed this question on", "repeats another one", "See there.");
        assertThat(closed.select(".trail").text()).isEqualTo("This question Repeats How long do hops keep?");
        assertThat(thread(asAda, original).select(".side").text()).contains("Also asked as How long do hops last?");
        leadsTo(asAda.post(path(question) + "/closure", Map.of("_method", "delete")));
        assertThat(page(asGrace.post(path(question) + "/closure", Map.of("_method", "delete")), 403).select(".notice").text()).contains("Only a guide");
        assertThat(thread(asAda, question).select(".trail")).isEmpty();
    }

    @Test
    void whatLeadsToSomethingHiddenIsNotThere() {
        var gil = guide(employee("Gil"), place);
        var forStaff = asks(gil, place, new Asking("What do hops cost us?", "Per kilo.", List.of(), STAFF));
        var question = asks(ada, place, "What do hops cost?");
        gil.call(() -> closures.close(question, Reason.DUPLICATE, forStaff, "", gil));

        assertThat(thread(asAda, question).select(".trail")).isEmpty();
        assertThat(thread(asGrace, question).select(".trail")).isNotEmpty();
    }

    @Test
    void followingIsAButtonWithAndWithoutScript() {
        var question = asks(ada, place, "How long do hops keep?");

        leadsTo(asGrace.post(path(question) + "/following", Map.of("_method", "put")));
        assertThat(thread(asGrace, question).select(".button[aria-pressed=true]").text()).isEqualTo("Following");
        var part = page(asGrace.post(path(question) + "/following", Map.of("_method", "delete"), "HX-Request", "true"), 200);
        assertThat(part.select(".button[aria-pressed=false]").text()).isEqualTo("Follow");
    }

    @Test
    void visitorsReadAndAreToldHowToTakePart() {
        var question = asks(ada, publicPlace(), "How long do hops keep?");
        var visitor = http(Viewer.VISITOR);

        var thread = thread(visitor, question);

        assertThat(thread.select(".composer .notice").text()).isEqualTo("Sign in to answer.");
        assertThat(thread.select("form[method=post]")).isEmpty();
        assertThat(page(visitor.post(path(question) + "/answers", Map.of("body", "A long answer.")), 401).select("form textarea#body").text()).isEqualTo("A long answer.");
        assertThat(visitor.get(path(asks(ada, place, "Only for us?"))).statusCode()).isEqualTo(404);
    }
}
