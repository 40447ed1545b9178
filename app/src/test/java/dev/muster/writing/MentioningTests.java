package dev.muster.writing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.activity.Deliveries;
import dev.muster.items.Item;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

class MentioningTests extends QuestionWorld {
    @Autowired private Mentioned mentioned;
    @Autowired private Naming naming;
    @Autowired private ApplicationContext product;
    private Place place;
    private Viewer ada;
    private Viewer emil;
    private Viewer frida;
    private Question question;

    @BeforeEach
    void cast() {
        place = house();
        ada = customer("Ada Asker");
        emil = employee("Emil Expert");
        frida = employee("Frida Fellow");
        question = asks(ada, place, "How long do hops keep?");
        later(Duration.ofMinutes(1));
    }

    private static String at(Viewer somebody) {
        return "[@" + somebody.name() + "](/people/" + somebody.handle() + ")";
    }

    /// Which texts name somebody, last first, once the log has been heard.
    private List<String> hears(Viewer somebody) {
        heard();
        return somebody.call(() -> mentioned.list(null, somebody)).mentions().stream().map(each -> each.item().body().text()).toList();
    }

    private List<String> letters(Viewer somebody) {
        heard();
        return lettersTo(addressOf(somebody)).stream().map(each -> each.subject()).toList();
    }

    private void heard() {
        long latest = system.jdbc().sql("select coalesce(max(seq), 0) from activity.activity").query(Long.class).single();
        var until = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (system.jdbc().sql("""
                select exists (select 1 from activity.activity a
                                where a.seq <= :latest and (a.tx, a.seq) > (select c.tx, c.seq from activity.cursor c where c.consumer = :name))
                    or not exists (select 1 from activity.cursor c where c.consumer = :name)
                """).param("latest", latest).param("name", naming.name()).query(Boolean.class).single()) {
            assertThat(System.nanoTime()).as("The log was not heard").isLessThan(until);
            Deliveries.own(naming, product);
        }
    }

    private Item rewrites(Viewer viewer, Item item, String body) {
        return viewer.call(() -> items.rewrite(items.at(item.handle(), item.kind()), item.title(), Item.Body.markdown(body), null, "", viewer));
    }

    @Test
    void whoeverIsNamedInAQuestionAnAnswerOrACommentHearsIt() {
        var asked = asks(ada, place, new Asking("Which hops?", "Perhaps " + at(emil) + " knows.", List.of(), null));
        later(Duration.ofMinutes(1));
        var answer = answers(emil, asked, "Ask " + at(frida) + ".");
        later(Duration.ofMinutes(1));
        comments(frida, answer.item(), "Thanks, " + at(emil) + " and " + at(ada) + ".");

        assertThat(hears(emil)).containsExactly("Thanks, " + at(emil) + " and " + at(ada) + ".", "Perhaps " + at(emil) + " knows.");
        assertThat(hears(frida)).containsExactly("Ask " + at(frida) + ".");
        assertThat(hears(ada)).hasSize(1);
        assertThat(letters(emil)).containsExactlyInAnyOrder("Ada Asker mentioned you in “Which hops?”", "Frida Fellow mentioned you in “Which hops?”");
        assertThat(emil.call(() -> mentioned.count(emil))).isEqualTo(2);
    }

    @Test
    void aLetterLeadsToTheText() {
        var answer = answers(emil, question, "Two years, says " + at(frida) + ".");
        heard();

        assertThat(lettersTo(addressOf(frida)).getFirst().link()).isEqualTo(BASE + "/answers/" + answer.item().handle());
    }

    @Test
    void nobodyHearsOfWhatTheyMayNotSeeUntilItIsShownToThem() {
        var answer = answers(emil, question, "Not now, tell " + at(ada) + " later. " + at(frida) + "?", STAFF);
        comments(emil, answer.item(), at(ada) + " need not know.");
        assertThat(hears(ada)).isEmpty();
        assertThat(letters(ada)).isEmpty();
        assertThat(ada.call(() -> mentioned.count(ada))).isZero();
        assertThat(letters(frida)).hasSize(1);
        later(Duration.ofMinutes(1));

        emil.call(() -> answers.promote(answer, 1, emil));

        assertThat(hears(ada)).containsExactly("Not now, tell " + at(ada) + " later. " + at(frida) + "?");
        assertThat(letters(ada)).containsExactly("Emil Expert mentioned you in “How long do hops keep?”");
        assertThat(letters(frida)).hasSize(1);
    }

    @Test
    void nobodyHearsOfACommunityThatTheyDoNotSee() {
        var internal = place(Audience.EMPLOYEE);
        asks(emil, internal, new Asking("Between us", "Shall " + at(ada) + " and " + at(frida) + " know?", List.of(), null));

        assertThat(hears(ada)).isEmpty();
        assertThat(letters(ada)).isEmpty();
        assertThat(hears(frida)).hasSize(1);
    }

    @Test
    void isHeardOnceForEachTextWhateverBecomesOfIt() {
        var answer = answers(emil, question, "Ask " + at(frida) + ".").item();
        assertThat(letters(frida)).hasSize(1);
        later(Duration.ofMinutes(1));

        rewrites(emil, answer, "Ask " + at(frida) + ", or " + at(ada) + ".");
        assertThat(letters(frida)).hasSize(1);
        assertThat(letters(ada)).containsExactly("Emil Expert mentioned you in “How long do hops keep?”");
        later(Duration.ofMinutes(1));

        rewrites(emil, answer, "Ask nobody.");
        assertThat(hears(frida)).isEmpty();
        later(Duration.ofMinutes(1));

        rewrites(emil, answer, "Do ask " + at(frida) + ".");
        assertThat(hears(frida)).hasSize(1);
        assertThat(letters(frida)).hasSize(1);
    }

    @Test
    void whoeverNamesThemselvesKnows() {
        answers(emil, question, "Ask me, " + at(emil) + ".");

        assertThat(emil.call(() -> mentioned.count(emil))).isZero();
        assertThat(letters(emil)).isEmpty();
    }

    @Test
    void anImportNamesNobodyAndNeitherDoesAnEditOfWhatItBrought() {
        var answer = answers(emil, question, "Ask the lab.").item();
        heard();
        system.jdbc().sql("update items.item set body = :body, run_id = :run where id = :id")
            .param("body", "Ask " + at(frida) + ".").param("run", answer.id()).param("id", answer.id()).update();
        later(Duration.ofMinutes(1));

        rewrites(emil, answer, "Ask " + at(frida) + " or " + at(ada) + ".");

        assertThat(hears(frida)).isEmpty();
        assertThat(hears(ada)).hasSize(1);
    }

    @Test
    void actsThatAnImportWritesAreNotHeard() {
        var comment = comments(emil, question.item(), "Nothing yet.");
        heard();
        system.jdbc().sql("update items.item set body = :body where id = :id").param("body", "Hello " + at(frida)).param("id", comment.id()).update();
        system.jdbc().sql("""
                insert into activity.activity (actor_id, verb, object_id, object_kind, place_id, item_id, layer, happened, recorded, origin)
                select author_id, 'CREATE', id, kind, place_id, id, 15, created, :now, 'import' from items.item where id = :id
                """).param("id", comment.id()).param("now", CLOCK.instant().atOffset(java.time.ZoneOffset.UTC)).update();

        assertThat(hears(frida)).isEmpty();
    }

    @Test
    void hidesWithTheTextAndComesBackWithIt() {
        var lena = guide(employee("Lena"), place);
        var answer = answers(emil, question, "Ask " + at(frida) + ".").item();
        lena.call(() -> {
            showing.hide(answer, true, "off purpose", lena);
            return true;
        });
        assertThat(hears(frida)).isEmpty();
        assertThat(letters(frida)).hasSizeLessThan(2);

        lena.call(() -> {
            showing.hide(answer, false, "on purpose", lena);
            return true;
        });

        assertThat(hears(frida)).hasSize(1);
        assertThat(letters(frida)).hasSize(1);
    }

    @Test
    void whoeverWantsNoLettersGetsNone() {
        frida.call(() -> {
            mentioned.letters(false, frida);
            return true;
        });
        answers(emil, question, "Ask " + at(frida) + ".");

        assertThat(letters(frida)).isEmpty();
        assertThat(hears(frida)).hasSize(1);
        assertThat(frida.call(() -> mentioned.wantsLetters(frida))).isFalse();
    }

    @Test
    void isNewUntilItIsSeenAndNobodyElseSeesIt() {
        var answer = answers(emil, question, "Ask " + at(frida) + ".").item();
        heard();
        assertThat(frida.call(() -> mentioned.unseenIn(question.item(), frida))).extracting(Item::id).containsExactly(answer.id());

        emil.call(() -> {
            mentioned.see(List.of(answer), emil);
            return true;
        });
        assertThat(frida.call(() -> mentioned.count(frida))).isEqualTo(1);
        frida.call(() -> {
            mentioned.see(List.of(answer), frida);
            return true;
        });

        assertThat(frida.call(() -> mentioned.count(frida))).isZero();
        assertThat(frida.call(() -> mentioned.unseenIn(question.item(), frida))).isEmpty();
        assertThat(hears(frida)).hasSize(1);
    }
}
