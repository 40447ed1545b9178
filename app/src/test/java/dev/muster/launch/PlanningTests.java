package dev.muster.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.communities.Stage;
import dev.muster.communities.Step;
import dev.muster.communities.spi.Missing;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a launch plan holds, who writes it, and what it lacks.
class PlanningTests extends LaunchWorld {

    @BeforeEach
    void cast() {
        found();
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(act).matches(refusal -> refusal.key().equals(key), key);
    }

    private static List<String> problems(ThrowingCallable act) {
        return catchThrowableOfType(Invalid.class, act).problems().stream().map(each -> each.field() + " " + each.key()).toList();
    }

    private List<String> missing(Step step) {
        return gil.call(() -> stages.missing(now(), step)).stream().map(Missing::text).toList();
    }

    @Test
    void eachStageAsksForWhatIsMissingAndNothingElse() {
        gil = administrator();
        assertThat(missing(Step.SEED)).containsExactly("Nobody is named as a founder.", "Nothing is planned that founders begin with.");
        assertRefused("communities.step.missing", () -> moves(Step.SEED));
        var fay = employee("Fay Founder");
        gil.call(() -> founders.name(community, addressOf(fay), gil));
        var seed = seed(fay);
        assertThat(moves(Step.SEED).charter().stage()).isEqualTo(Stage.SEEDING);

        assertThat(missing(Step.DECLARE_READY)).containsExactly("One of the things that founders begin with is not done.", "One founder has not joined.");
        gil.call(() -> memberships.admit(community, addressOf(fay), gil));
        var founder = again(fay);
        founder.call(() -> tasks.done(community, seed, "", founder));
        assertThat(moves(Step.DECLARE_READY).charter().stage()).isEqualTo(Stage.READY);

        assertThat(missing(Step.LAUNCH)).containsExactly("The tipping point is not set.", "No wave of invitations is planned.");
        aim(20, today().plusDays(60));
        wave();
        assertThat(moves(Step.LAUNCH).charter().stage()).isEqualTo(Stage.LAUNCHED);
    }

    @Test
    void onlyThoseWhoPlanWriteIt() {
        var ada = employee("Ada");
        var member = founder("Mia Member");
        for (var other : List.of(ada, member)) {
            assertRefused("launch.only-planners", () -> other.call(() -> aims.set(community, 20, today().plusDays(60), 0, other)));
            assertRefused("launch.only-planners", () -> other.call(() -> founders.name(community, addressOf(gil), other)));
            assertRefused("launch.only-planners", () -> other.call(() -> tasks.plan(community, new TaskDraft(null, TaskKind.STEP, "Say hello", "", "", null), other)));
            assertRefused("launch.only-planners", () -> other.call(() -> waves.plan(community, new WaveDraft(null, "All", null, today(), 5), other)));
        }
        assertRefused("shell.not-signed-in", () -> aims.set(community, 20, today().plusDays(60), 0, Viewer.VISITOR));
    }

    @Test
    void membersSeeThePlanWithoutWhomItMeansToWinAndToInvite() {
        var member = founder("Mia Member");
        var stranger = employee("Sid Stranger");
        seed(member);
        gil.call(() -> tasks.plan(community, new TaskDraft(null, TaskKind.INFLUENCER, "The head brewer of the north", "", "", null), gil));
        aim(20, today().plusDays(60));
        wave();

        assertThat(member.call(() -> tasks.of(community))).extracting(Task::kind).containsExactly(TaskKind.SEED);
        assertThat(member.call(() -> founders.of(community))).containsExactly(new Founder(member.self(), true));
        assertThat(member.call(() -> aims.of(community))).isPresent();
        assertThat(member.call(() -> waves.of(community))).isEmpty();
        assertThat(stranger.call(() -> tasks.of(community))).isEmpty();
        assertThat(stranger.call(() -> founders.of(community))).isEmpty();
        assertThat(stranger.call(() -> aims.of(community))).isEmpty();
        assertThat(http(stranger).get(community.address() + "/launch").statusCode()).isEqualTo(403);
        assertThat(http(member).get(community.address() + "/launch").body()).contains("How long do hops keep?").doesNotContain("head brewer", "Cellar masters");
        assertThat(http(gil).get(community.address() + "/launch").body()).contains("How long do hops keep?", "head brewer", "Cellar masters", "30 people on");
    }

    @Test
    void everythingThatWillNotDoIsSaidAtItsField() {
        assertThat(problems(() -> gil.call(() -> aims.set(community, 4, today().plusDays(27), 0, gil)))).containsExactly("people launch.aim.people.odd", "target launch.aim.target.soon");
        assertThat(problems(() -> gil.call(() -> aims.set(community, null, null, 0, gil)))).containsExactly("people shell.field.missing", "target shell.field.missing");
        assertThat(problems(() -> gil.call(() -> tasks.plan(community, new TaskDraft(null, TaskKind.SEED, " ", "", "", null), gil))))
                .containsExactly("title shell.field.missing", "person launch.seed.whose", "due launch.task.when");
        assertThat(problems(() -> gil.call(() -> tasks.plan(community, new TaskDraft(null, null, "T", "", "nobody@example.org", null), gil))))
                .containsExactly("kind shell.field.missing", "person people.unknown");
        assertThat(problems(() -> gil.call(() -> waves.plan(community, new WaveDraft(null, "", Audience.EMPLOYEE, null, 0), gil))))
                .containsExactly("title shell.field.missing", "day shell.field.missing", "size launch.wave.size.odd", "audience people.invitation.audience.wider");
        assertThat(problems(() -> gil.call(() -> founders.name(community, "nobody@example.org", gil)))).containsExactly("person people.unknown");
        assertThat(gil.call(() -> tasks.of(community))).isEmpty();
        assertThat(gil.call(() -> waves.of(community))).isEmpty();
    }

    @Test
    void whoseItIsSaysThatItIsDoneAndWhatItBecame() {
        var mia = founder("Mia Member");
        var other = founder("Omar Other");
        var seed = seed(mia);
        var question = asks(mia);
        var elsewhere = asks(mia);
        system.jdbc().sql("update items.item set place_id = :other where id = :id").param("other", place(Audience.EMPLOYEE).id()).param("id", elsewhere.id()).update();

        assertRefused("launch.task.only-own", () -> other.call(() -> tasks.done(community, seed, "", other)));
        assertThat(problems(() -> mia.call(() -> tasks.done(community, seed, "/questions/" + elsewhere.item().handle() + "/x", mia)))).containsExactly("link launch.task.link.odd");
        var done = mia.call(() -> tasks.done(community, seed, "https://muster.example.org/questions/" + question.item().handle() + "/why-is-it-flat", mia));

        assertThat(done.item()).isEqualTo(question.id());
        assertRefused("launch.task.done", () -> gil.call(() -> tasks.done(community, seed, "", gil)));
        assertThat(gil.call(() -> tasks.undone(community, seed, gil)).open()).isTrue();
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        var seed = seed(founder("Mia Member"));
        var draft = new TaskDraft(null, null, "How long does malt keep?", "", addressOf(gil), today());
        gil.call(() -> tasks.change(community, seed, draft, gil));

        assertRefused("shell.stale", () -> gil.call(() -> tasks.change(community, seed, draft, gil)));
        aim(20, today().plusDays(60));
        assertRefused("shell.stale", () -> gil.call(() -> aims.set(community, 30, today().plusDays(60), 0, gil)));
        assertThat(gil.call(() -> aims.of(community))).map(Aim::people).contains(20);
    }

    @Test
    void wavesGoOutAsInvitationsAndShowWhoLookedAndWhoCame() {
        var wave = wave();
        var ada = employee("Ada");

        assertThat(gil.call(() -> waves.write(community, wave, List.of(addressOf(ada), "new.one@example.org"), null, gil))).isEqualTo(2);
        assertThat(problems(() -> gil.call(() -> waves.write(community, wave, List.of("odd"), null, gil)))).containsExactly("addresses people.invitation.addresses.odd");
        var link = lettersTo(addressOf(ada)).getLast().link().replaceFirst("https://[^/]+", "");
        var browser = http(ada);
        var cookie = browser.get(link).headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
        assertThat(browser.with(cookie).get("/invitation").statusCode()).isEqualTo(200);
        browser.with(cookie).get("/invitation");
        assertThat(gil.call(() -> waves.at(community, wave.id()).reach())).isEqualTo(new Wave.Reach(2, 0, 2, 1, 0));
        browser.with(cookie).post("/invitation", Map.of());

        assertThat(gil.call(() -> waves.at(community, wave.id()).reach())).isEqualTo(new Wave.Reach(2, 0, 2, 1, 1));
        assertRefused("launch.wave.sent", () -> gil.call(() -> {
            waves.leaveOut(community, wave, gil);
            return true;
        }));
        gil.call(() -> waves.link(community, wave, null, gil));
        assertThat(gil.call(() -> waves.at(community, wave.id()).reach())).isEqualTo(new Wave.Reach(2, 1, 32, 1, 1));
    }

    @Test
    void whoeverIsInvitedReadsTheFirstStep() {
        gil.call(() -> tasks.plan(community, new TaskDraft(null, TaskKind.STEP, "Tell us which cellar you keep.", "", "", null), gil));
        var ada = employee("Ada");
        var made = gil.call(() -> waves.link(community, wave(), null, gil));
        var browser = http(ada);
        var cookie = browser.get(made.address().replaceFirst("https://[^/]+", "")).headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");

        assertThat(browser.with(cookie).get("/invitation").body()).contains("Tell us which cellar you keep.", "stale beer");
    }

    @Test
    void theApiPlansAndTellsTheSame() {
        var api = http(administrator());
        var path = "/api/v1" + community.address() + "/launch";
        var mia = employee("Mia");

        assertThat(api.json("PUT", path + "/aim", "{\"people\": 20, \"target\": \"%s\"}".formatted(today().plusDays(90))).statusCode()).isEqualTo(200);
        assertThat(api.json("PUT", path + "/aim", "{\"people\": 25, \"target\": \"%s\"}".formatted(today().plusDays(90)), "If-Match", "\"1\"").body()).contains("\"people\":25");
        assertThat(api.json("POST", path + "/founders", "{\"person\": \"%s\"}".formatted(addressOf(mia))).statusCode()).isEqualTo(201);
        var task = "{\"kind\": \"SEED\", \"title\": \"First\", \"person\": \"%s\", \"due\": \"%s\"}".formatted(addressOf(mia), today().plusDays(9));
        var key = UUID.randomUUID().toString();
        var made = api.json("POST", path + "/tasks", task, "Idempotency-Key", key);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        assertThat(api.json("POST", path + "/tasks", task, "Idempotency-Key", key).headers().firstValue("Location")).isEqualTo(made.headers().firstValue("Location"));
        var at = made.headers().firstValue("Location").orElseThrow();
        assertThat(api.json("PUT", at, task.replace("First", "Second"), "If-Match", "\"1\"").body()).contains("Second");
        assertThat(api.json("PUT", at, task, "If-Match", "\"1\"").statusCode()).isEqualTo(412);
        assertThat(api.json("PUT", at + "/done", "{}").body()).contains("\"done\":\"20");
        assertThat(api.json("POST", path + "/waves", "{\"title\": \"All\", \"day\": \"%s\", \"size\": 40}".formatted(today())).statusCode()).isEqualTo(201);
        assertThat(api.get(path).body()).contains("\"people\":25", "Second", "\"size\":40", "NOT_BEGUN");
        assertThat(api.json("POST", path + "/waves", "{}").statusCode()).isEqualTo(422);
    }
}
