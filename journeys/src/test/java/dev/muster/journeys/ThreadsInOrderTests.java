package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.muster.people.Installation;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.questions.Acceptances;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A thread of 500 answers is found one's way in; and two threads become one.
class ThreadsInOrderTests extends Journey {
    private static final List<String> SAID = List.of(
            "We turned the valve a quarter and waited a day. It held for the rest of the season.",
            "Check the seal first: ours was dry, and nothing else helped until we had a new one.",
            "Write down pressure and temperature at the same hour each day; after a week you see which of the two moves.");

    private Viewer viewer(String address) {
        var administrator = product().face(Installation.class).administrator();
        var person = administrator.call(() -> product().face(Persons.class).withAddress(address)).orElseThrow();
        return product().face(SignIn.class).viewer(person.id()).orElseThrow();
    }

    private Question asks(String address, String title) {
        var by = viewer(address);
        return by.call(() -> product().face(Questions.class).ask(product().face(Places.class).at("brewing"),
                new Asking(title, "It falls at night and nobody knows why.", List.of("pressure"), null), null, by));
    }

    private Answer answers(String address, Question question, int number) {
        var by = viewer(address);
        var text = SAID.get(number % SAID.size()) + " (" + number + ")";
        return by.call(() -> product().face(Answers.class).answer(question, text, null, null, by));
    }

    @Test
    void fiveHundredAnswersAreFoundOnesWayIn() {
        var question = asks(Product.NADIA, "What keeps the pressure even over a long season?");
        var given = new ArrayList<Answer>();
        for (int number = 1; number <= 500; number++) {
            given.add(answers(number % 2 == 0 ? Product.IVO : Product.TOM, question, number));
        }
        var nadia = viewer(Product.NADIA);
        nadia.call(() -> product().face(Acceptances.class).accept(given.get(250), null, nadia));

        as(Product.IVO);
        // The page notes by itself that it was read.
        page.waitForResponse(response -> response.url().endsWith("/visit"), () -> open(Addresses.of(question.item())));
        assertThat(page.locator(".thread-answers")).containsText("1 to 30 of 500");
        look("thread-of-500");
        link("Newest").click();
        assertThat(page.locator(".answer").first()).containsText("(500)");
        link("Accepted answer").click();
        assertThat(page.locator(".answer").first()).containsText("(251)");
        link("Oldest").click();
        link("Last answers").click();
        assertThat(page.locator(".answer").last()).containsText("(500)");
        look("thread-of-500-end");

        answers(Product.TOM, question, 501);
        answers(Product.TOM, question, 502);
        open(Addresses.of(question.item()));
        page.setViewportSize(390, 800);
        look("thread-of-500-new");
        link("2 new answers").click();
        assertThat(page.locator("#new")).containsText("You were here");
        look("thread-of-500-since");
    }

    private Locator link(String words) {
        return page.locator("main").getByText(words).first();
    }

    @Test
    void twoQuestionsAreMergedAndAnswersSplitOff() {
        var one = asks(Product.NADIA, "Why does the pressure fall at night?");
        var other = asks(Product.TOM, "Pressure falls when it is cold: why?");
        answers(Product.IVO, one, 1);
        answers(Product.TOM, one, 2);

        as(Product.ADMINISTRATOR);
        open(Addresses.of(one.item()));
        look("thread-to-tend");
        link("Merge into another question").click();
        look("merge");
        type("into", product().address(Addresses.of(other.item())));
        send();
        look("merge-what-happens");
        type("why", "They ask the same.");
        send();
        assertThat(page.locator("h1")).containsText("Pressure falls when it is cold: why?");
        assertThat(page.locator("main")).containsText("Check the seal first");
        look("thread-merged");
        link("Why does the pressure fall at night?").click();
        assertThat(page.locator("main")).containsText("merged this question into another");
        look("thread-merged-away");
        page.locator("form[action$='/merger'] button").click();
        assertThat(page.locator("h1")).containsText("Why does the pressure fall at night?");

        link("Split answers off").click();
        page.locator("input[name=posts]").first().check();
        look("split");
        type("title", "How does one find a dry seal?");
        type("body", "These answers are about seals.");
        page.locator("form[action$='/splits'] button.button").first().click();
        assertThat(page.locator("main")).containsText("Split from");
        look("thread-split");

        open(Addresses.path(one.item()) + "/move");
        look("move");
        type("to", "cellar");
        send();
        assertThat(page.locator("main")).containsText("will see it there");
        look("move-who-sees");
    }
}
