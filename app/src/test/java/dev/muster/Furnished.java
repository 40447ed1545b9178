package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.goals.Direction;
import dev.muster.goals.GoalDraft;
import dev.muster.goals.GoalKind;
import dev.muster.goals.Goals;
import dev.muster.mail.Mailbox;
import dev.muster.purposes.Assessment;
import dev.muster.purposes.Decisions;
import dev.muster.purposes.OutcomeDraft;
import dev.muster.purposes.Path;
import dev.muster.purposes.Proposal;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.Ruling;
import dev.muster.purposes.Verdict;
import dev.muster.rights.Viewer;
import dev.muster.shell.Database;
import dev.muster.shell.Example;
import dev.muster.shell.Migrations;
import dev.muster.shell.postgres.TestPostgres;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/// A world of its own with the example organisation in it, in the present, and with whatever state the example lacks.
@ContextConfiguration(initializers = Furnished.Now.class, inheritInitializers = false)
public abstract class Furnished extends World {
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    @Autowired private Example example;
    @Autowired private Goals goals;
    @Autowired private Purposes purposes;
    @Autowired private Decisions decisions;

    public static final class Now implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var fresh = TestPostgres.freshDatabase();
            var database = new Database(fresh.url(), fresh.user(), fresh.password());
            Migrations.run(database);
            allowHaste(fresh);
            context.getBeanFactory().registerSingleton("settings", Mailbox.settings());
            context.getBeanFactory().registerSingleton("database", database);
        }
    }

    /// Several people of the organisation, since nobody is shown everything: a visitor, who leads, the sponsor, the guide,
    /// a customer who asks, and an employee who answers.
    List<Viewer> furnish() {
        var leader = administrator();
        example.make(leader.self());
        var all = new ArrayList<>(List.of(Viewer.VISITOR, leader));
        for (var address : List.of("grace.malton@example.org", "lena.hofer@example.org", "nadia.rossi@example.org", "ivo.brenner@example.org")) {
            all.add(leader.call(() -> {
                var person = persons.withAddress(address).orElseThrow();
                persons.password(person.id(), PASSWORD, leader);
                return signIn.viewer(person.id()).orElseThrow();
            }));
        }
        leader.call(() -> {
            purposes.propose(new Proposal(null, "Shorter queues", Path.STRATEGY), leader);
            assessed("Fewer spills", leader);
            return decisions.decide(assessed("Quieter pumps", leader),
                    new Ruling(Verdict.NO, "Other things first.", today.plusMonths(3), null, null), leader);
        });
        talk(http(all.get(4)), http(all.get(3)), http(all.get(5)));
        return all;
    }

    private Purpose assessed(String title, Viewer leader) {
        var goal = goals.state(new GoalDraft(null, title, GoalKind.COST, "kegs that come back", "kegs a month", Direction.DOWN,
                new BigDecimal("120"), today.minusDays(10), new BigDecimal("60"), today.plusYears(1), leader.self()), leader);
        var outcome = new OutcomeDraft(OutcomeDraft.Kind.OBSERVED, "of kegs come back", "%", Direction.DOWN, new BigDecimal("3"),
                today.plusMonths(10), null, null, null, null, null, null, null);
        return purposes.assess(purposes.propose(new Proposal(null, title, Path.EDGES), leader),
                new Assessment("cellar masters", "stale beer", "an answer that works", "fewer returned kegs", "they compare what they see",
                        "recipes may leak", today.plusYears(1), goal.id(), outcome, Chartered.tests()), leader);
    }

    /// A question and an answer with edits and many comments, accepted, reused and followed; another question closed.
    private static void talk(Http asker, Http guide, Http other) {
        var question = ask(asker, "How cold may hops be?");
        submit(guide, question, "/answers", Map.of("body", "Very."));
        var answer = Jsoup.parse(page(guide, question)).select("a[href^=/answers/][href$=/edit]").attr("href").replace("/edit", "");
        submit(guide, answer + "/edit", "/edit", Map.of("body", "Very cold.", "why", "Clearer"));
        submit(asker, question + "/edit", "/edit", Map.of("body", "Colder than ice?", "why", "Clearer"));
        for (int i = 1; i <= 12; i++) {
            submit(guide, question + "/comment", question + "/comments", Map.of("body", "Note " + i));
            submit(guide, answer + "/comment", answer + "/comments", Map.of("body", "Note " + i));
        }
        submit(asker, question, answer + "/acceptance", Map.of());
        submit(other, question, answer + "/reuse", Map.of());
        submit(other, question, question + "/following", Map.of());
        submit(other, ask(asker, "Who sells us hops?"), "/answers", Map.of("body", "Between us: ask purchasing.", "layer", "EMPLOYEE"));
        submit(guide, ask(asker, "Is this off purpose?") + "/close", "/closure", Map.of("reason", "OFF_PURPOSE"));
    }

    private static String ask(Http asker, String title) {
        return submit(asker, "/communities/brewing/ask", "/questions", Map.of("title", title, "body", "Tell me.", "tags", "hops"))
                .replaceAll("^(/questions/[^/]+).*", "$1");
    }

    /// Fills in the form of a page that leads to an address with this ending, and sends it.
    private static String submit(Http http, String path, String ending, Map<String, String> typed) {
        var form = Jsoup.parse(page(http, path)).select("main form[action$=" + ending + "]").first();
        assertThat(form).as("form to %s on %s", ending, path).isNotNull();
        var fields = new HashMap<String, String>();
        form.select("input[name], textarea[name], select[name]").stream().filter(Furnished::counts).forEach(field -> fields.putIfAbsent(field.attr("name"), value(field)));
        fields.putAll(typed);
        return SoundPage.leadsTo(http.post(form.attr("action"), fields)).replaceAll("#.*", "");
    }

    private static String page(Http http, String path) {
        var answer = http.get(path);
        return answer.statusCode() == 200 ? answer.body() : http.get(SoundPage.leadsTo(answer)).body();
    }

    private static boolean counts(Element field) {
        return !field.attr("type").equals("checkbox") && !field.attr("type").equals("file");
    }

    private static String value(Element field) {
        var chosen = field.select("option[selected]");
        return field.normalName().equals("select") ? (chosen.isEmpty() ? field.select("option") : chosen).val() : field.val();
    }
}
