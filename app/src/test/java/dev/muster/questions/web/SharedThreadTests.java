package dev.muster.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.items.Editions;
import dev.muster.items.Link;
import dev.muster.people.Claim;
import dev.muster.people.ClaimDecisions;
import dev.muster.questions.Answer;
import dev.muster.questions.Asking;
import dev.muster.questions.Edit;
import dev.muster.questions.Mergers;
import dev.muster.questions.Question;
import dev.muster.questions.Question.Reason;
import dev.muster.questions.QuestionWorld;
import dev.muster.questions.Questions;
import dev.muster.questions.Splits;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// What people share of a thread's page is made once for each edition. It must stay true, and never show anybody more
/// than they would be shown if nothing were kept.
///
/// A page that unfolds the comments of nothing is made anew each time and looks the same, so it tells what is right.
class SharedThreadTests extends QuestionWorld {
    @Autowired private Editions editions;
    @Autowired private ClaimDecisions decisions;
    @Autowired private Mergers mergers;
    @Autowired private Splits splits;
    private Viewer ada;
    private Viewer bob;
    private Viewer grace;
    private Viewer guide;
    private Place place;
    private Question question;
    private Answer answer;
    private List<Http> everybody;

    @BeforeEach
    void cast() {
        place = place(Audience.values());
        ada = customer("Ada Lovelace");
        bob = customer("Bob Bobbin");
        grace = employee("Grace Hopper");
        guide = guide(employee("Gil Guide"), place);
        question = asks(ada, place, "How long do hops keep?", "hops");
        answer = answers(grace, question, "Two years, *cold*.");
        everybody = List.of(http(Viewer.VISITOR), http(ada), http(bob), http(grace), http(guide), http(somebody("Pia Public", Audience.PUBLIC)));
    }

    private String address() {
        return "/questions/" + question.item().handle() + "/how-long-do-hops-keep";
    }

    private static HttpResponse<String> get(Http as, String path, String... headers) {
        var page = as.get(path, headers);
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    private String shown(Http as) {
        return get(as, address()).body();
    }

    private String madeAnew(Http as) {
        return get(as, address() + "?unfold=nothing").body();
    }

    /// Everybody comes twice, so that each finds what the others left; then something happens, and all come again.
    private void staysTrueAfter(Runnable change) {
        everybody.forEach(this::shown);
        everybody.forEach(as -> assertThat(shown(as)).isEqualTo(madeAnew(as)));
        var before = everybody.stream().map(this::shown).toList();
        change.run();
        var after = everybody.stream().map(this::shown).toList();
        assertThat(after).isNotEqualTo(before);
        assertThat(after).isEqualTo(everybody.stream().map(this::madeAnew).toList());
        everybody.forEach(as -> assertThat(shown(as)).isEqualTo(madeAnew(as)));
    }

    @Test
    void anAnswerIsShownAtOnce() {
        staysTrueAfter(() -> answers(bob, question, "Mine kept for three."));
        staysTrueAfter(() -> answers(grace, question, "Among ourselves: the old ones went into the cleaner.", STAFF));
    }

    @Test
    void soIsWhoAnImportedAuthorTurnedOutToBe() {
        var root = administrator();
        system.jdbc().sql("update people.person set state = 'placeholder' where id = :ada").param("ada", ada.self()).update();
        var claimed = new Claim[1];
        staysTrueAfter(() -> claimed[0] = root.call(() -> decisions.join(persons.find(ada.self()).orElseThrow(), persons.find(bob.self()).orElseThrow(), root)));
        staysTrueAfter(() -> root.call(() -> {
            decisions.end(claimed[0].id(), "A namesake.", root);
            return true;
        }));
    }

    @Test
    void soIsAComment() {
        staysTrueAfter(() -> comments(ada, answer.item(), "How cold?"));
        staysTrueAfter(() -> comments(grace, question.item(), "Which hops?"));
    }

    @Test
    void soIsWhatIsEdited() {
        staysTrueAfter(() -> grace.call(() -> answers.rewrite(answer, new Edit(null, "Three years, frozen.", null, "", 1), grace)));
        staysTrueAfter(() -> ada.call(() -> questions.rewrite(question, new Edit(null, "Pellets, I mean.", List.of("pellets"), "", 1), ada)));
        staysTrueAfter(() -> ada.call(() -> questions.rewrite(question, new Edit(null, null, List.of("pellets", "cold"), "", 2), ada)));
        var comment = comments(bob, answer.item(), "Frozen?");
        staysTrueAfter(() -> bob.call(() -> {
            comments.delete(comment, bob);
            return true;
        }));
    }

    @Test
    void soIsWhetherItIsSolvedOrClosed() {
        staysTrueAfter(() -> accepts(ada, answer));
        staysTrueAfter(() -> guide.call(() -> acceptances.takeBack(answers.at(answer.item().handle()), guide)));
        staysTrueAfter(() -> closes(guide, question, Reason.OFF_PURPOSE));
        staysTrueAfter(() -> guide.call(() -> closures.reopen(questions.at(question.item().handle()), guide)));
    }

    @Test
    void soIsForWhomItWorked() {
        staysTrueAfter(() -> bob.call(() -> reuses.say(answer.item(), true, "", bob)));
        staysTrueAfter(() -> bob.call(() -> reuses.say(answer.item(), false, "It went stale.", bob)));
        staysTrueAfter(() -> bob.call(() -> reuses.say(answer.item(), false, "It went stale, and then some.", bob)));
        staysTrueAfter(() -> bob.call(() -> reuses.takeBack(answer.item(), bob)));
        staysTrueAfter(() -> worked(answer, 3));
    }

    @Test
    void soIsWhatIsHidden() {
        var comment = comments(ada, answer.item(), "Rude words.");
        staysTrueAfter(() -> guide.call(() -> {
            showing.hide(comment, true, "rude", guide);
            return true;
        }));
        staysTrueAfter(() -> guide.call(() -> {
            answers.hide(answer, true, "dangerous", guide);
            return true;
        }));
        staysTrueAfter(() -> guide.call(() -> {
            answers.hide(answer, false, "it was not", guide);
            return true;
        }));
    }

    @Test
    void soAreNames() {
        staysTrueAfter(() -> system.jdbc().sql("update people.person set name = 'Grace Brewster' where id = :id").param("id", grace.self()).update());
        staysTrueAfter(() -> system.jdbc().sql("update rights.place set title = 'Another title' where id = :id").param("id", place.id()).update());
        staysTrueAfter(() -> guide(grace, place));
    }

    @Test
    void soAreTiesToOthers() {
        var other = asks(bob, place, "How cold is cold?");
        staysTrueAfter(() -> tie(question, other));
        staysTrueAfter(() -> bob.call(() -> questions.rewrite(other, new Edit("How cold is very cold?", null, null, "", 1), bob)));
        staysTrueAfter(() -> guide.call(() -> {
            questions.hide(other, true, "rude", guide);
            return true;
        }));
    }

    private void tie(Question one, Question other) {
        guide.call(() -> {
            ties.tie(one.item(), Link.Kind.RELATES, other.item(), guide);
            return true;
        });
    }

    @Test
    void soAreTiesIntoPlacesThatFewSee() {
        var hall = place();
        var member = member(employee("Mia Member"), hall);
        var secret = asks(member, hall, "What do we plan?");
        system.jdbc().sql("insert into items.link (from_id, to_id, kind, created) values (:one, :other, 'relates', now())")
            .param("one", question.id()).param("other", secret.id()).update();

        assertThat(shown(http(member))).contains("What do we plan?");
        assertThat(shown(http(grace))).doesNotContain("What do we plan?");
        assertThat(shown(http(Viewer.VISITOR))).doesNotContain("What do we plan?");
    }

    @Test
    void aClosedPlaceSaysSo() {
        staysTrueAfter(() -> administrator().call(() -> {
            places.close(place, "done", administrator());
            return true;
        }));
    }

    @Test
    void theClockMakesAQuestionOverdue() {
        question = asks(ada, place, "How long do hops keep?");
        staysTrueAfter(() -> CLOCK.advance(Duration.ofHours(25)));
        assertThat(shown(http(Viewer.VISITOR))).contains("Overdue");
    }

    @Test
    void nobodyIsShownWhatOnlyOthersSee() {
        answers(grace, question, "Said among staff.", STAFF);
        var partners = EnumSet.of(Audience.EMPLOYEE, Audience.CUSTOMER);
        answers(bob, question, "Said among partners.", partners);
        answers(grace, question, "A hidden answer.");
        system.jdbc().sql("update items.item set hidden = now() where body = 'A hidden answer.' and root_id = :id").param("id", question.id()).update();
        var circled = answers(grace, question, "Said in the jury.");
        jury(circled, grace);

        // Those who see most come first, and leave behind what they saw.
        for (int round = 0; round < 2; round++) {
            assertThat(shown(http(guide))).contains("among staff", "among partners", "A hidden answer").doesNotContain("in the jury");
            assertThat(shown(http(grace))).contains("among staff", "among partners", "in the jury").doesNotContain("A hidden answer");
            assertThat(shown(http(employee("Emil Employee")))).contains("among staff", "among partners").doesNotContain("A hidden answer", "in the jury");
            assertThat(shown(http(bob))).contains("among partners").doesNotContain("among staff", "A hidden answer", "in the jury");
            assertThat(shown(http(Viewer.VISITOR))).contains("Two years").doesNotContain("among staff", "among partners", "A hidden answer", "in the jury");
        }
    }

    @Test
    void membersOfACircleShareWhereNothingIsTheirs() {
        jury(answers(grace, question, "Said in the jury."), grace);
        var other = asks(ada, place, "How long does malt keep?");

        assertThat(shares(grace, question)).isFalse();
        assertThat(shares(grace, other)).isTrue();
        assertThat(shares(employee("Emil Employee"), question)).isTrue();
    }

    private boolean shares(Viewer viewer, Question thread) {
        return viewer.call(() -> editions.of(thread.item().handle(), "question", viewer)).orElseThrow().shared();
    }

    private void jury(Answer of, Viewer juror) {
        var circle = UUID.randomUUID();
        system.jdbc().sql("insert into rights.circle (id, place_id, name) values (:id, :place, 'Jury')").param("id", circle).param("place", place.id()).update();
        system.jdbc().sql("insert into rights.circle_member (circle_id, person_id) values (:id, :person)").param("id", circle).param("person", juror.self()).update();
        system.jdbc().sql("update items.item set circle_id = :circle where id = :id").param("circle", circle).param("id", of.item().id()).update();
    }

    @Test
    void whatIsKeptHoldsNothingOfAnybody() {
        get(http(ada), address());
        var visitors = http(Viewer.VISITOR);
        var first = get(visitors, address());
        var second = get(visitors, address());

        assertThat(second.body()).isEqualTo(first.body()).doesNotContain("name=\"key\"", "muster_session", "sign-out");
        assertThat(second.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(second.headers().firstValue("Cache-Control")).contains("private, no-cache");
        assertThat(second.headers().firstValue("Vary")).contains("Cookie, Accept-Encoding");
    }

    @Test
    void aVisitorsNoticeIsNobodyElses() {
        var told = get(http(Viewer.VISITOR), address(), "Cookie", "muster_notice=questions.answer.done");
        assertThat(told.body()).contains(words.say("questions.answer.done"));
        assertThat(told.headers().firstValue("ETag")).isEmpty();
        assertThat(shown(http(Viewer.VISITOR))).doesNotContain(words.say("questions.answer.done"));
    }

    @Test
    void aThemeIsNobodyElses() {
        assertThat(get(http(Viewer.VISITOR), address(), "Cookie", "muster_theme=dark").body()).contains("data-theme=\"dark\"");
        assertThat(shown(http(Viewer.VISITOR))).doesNotContain("data-theme=\"dark\"");
    }

    @Test
    void whoeverHasThePageIsToldThatItIsTheSame() {
        var visitor = http(Viewer.VISITOR);
        var tag = get(visitor, address()).headers().firstValue("ETag").orElseThrow();
        assertThat(tag).startsWith("W/");
        var same = visitor.get(address(), "If-None-Match", tag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();

        answers(grace, question, "Among staff.", STAFF);
        assertThat(visitor.get(address(), "If-None-Match", tag).statusCode()).isEqualTo(304);
        answers(grace, question, "For all.");
        assertThat(visitor.get(address(), "If-None-Match", tag).statusCode()).isEqualTo(200);
        assertThat(http(ada).get(address(), "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @Test
    void compressedItIsTheSamePage() throws Exception {
        var plain = shown(http(Viewer.VISITOR));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address())).header("Accept-Encoding", "gzip").build();
        try (var client = HttpClient.newHttpClient()) {
            var packed = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(plain);
            }
        }
    }

    @Test
    void whatHappensInANarrowerLayerRaisesNoNumberOfAWiderOne() {
        var staff = number(grace);
        var customers = number(bob);
        var visitors = number(Viewer.VISITOR);
        var among = answers(grace, question, "Among ourselves.", STAFF);
        comments(grace, among.item(), "Quite.");
        worked(among, 1);

        assertThat(number(grace)).isNotEqualTo(staff);
        assertThat(number(bob)).isEqualTo(customers);
        assertThat(number(Viewer.VISITOR)).isEqualTo(visitors);
    }

    private String number(Viewer viewer) {
        return viewer.call(() -> editions.of(question.item().handle(), Questions.KIND, viewer)).orElseThrow().number();
    }

    @Test
    void anotherTitleStillLeadsToTheRightOne() {
        for (var as : everybody) {
            shown(as);
            assertThat(as.get("/questions/" + question.item().handle() + "/how-long").statusCode()).isEqualTo(303);
            assertThat(as.get("/questions/" + question.item().handle()).statusCode()).isEqualTo(303);
        }
        assertThat(http(Viewer.VISITOR).get("/questions/zzzzzzzzzzzz/how").statusCode()).isEqualTo(404);
    }

    @Test
    void aThreadThatMayNoLongerBeSeenIsGone() {
        shown(http(Viewer.VISITOR));
        system.jdbc().sql("update rights.place set seen_by = 3, contributed_by = 3 where id = :id").param("id", place.id()).update();
        assertThat(http(Viewer.VISITOR).get(address()).statusCode()).isEqualTo(404);
        shown(http(bob));
        system.jdbc().sql("update items.item set layer = 1 where root_id = :id").param("id", question.id()).update();
        assertThat(http(bob).get(address()).statusCode()).isEqualTo(404);
        assertThat(shown(http(grace))).contains("Two years");
    }

    @Test
    void soIsWhatIsMergedSplitAndTakenBack() {
        var other = asks(ada, place, "When do hops go stale?");
        var stale = answers(bob, other, "After a year.");
        staysTrueAfter(() -> guide.call(() -> mergers.merge(other, question, "", guide)));
        staysTrueAfter(() -> guide.call(() -> mergers.takeBack(questions.at(other.item().handle()), guide)));
        staysTrueAfter(() -> guide.call(() -> mergers.merge(questions.at(other.item().handle()), question, "", guide)));
        staysTrueAfter(() -> guide.call(() -> splits.split(question, new Asking("When do they go stale?", "So.", List.of(), null), List.of(stale.item().handle()), "", guide)));
    }

    @Test
    void whoFollowsIsNobodyElsesBusiness() {
        var narrow = asks(ada, place, new Asking("Only for partners?", "As it says.", List.of(), EnumSet.of(Audience.EMPLOYEE, Audience.CUSTOMER)));
        assertThat(http(Viewer.VISITOR).get("/questions/" + narrow.item().handle() + "/only-for-partners").statusCode()).isEqualTo(404);
        assertThat(http(bob).get("/questions/" + narrow.item().handle() + "/only-for-partners").statusCode()).isEqualTo(200);
        assertThat(http(ada).post("/questions/" + narrow.item().handle() + "/following", Map.of("_method", "put")).statusCode()).isEqualTo(303);
        assertThat(Jsoup.parse(http(ada).get("/questions/" + narrow.item().handle() + "/only-for-partners").body()).select(".button[aria-pressed=true]")).hasSize(1);
        assertThat(Jsoup.parse(http(bob).get("/questions/" + narrow.item().handle() + "/only-for-partners").body()).select(".button[aria-pressed=true]")).isEmpty();
    }
}
