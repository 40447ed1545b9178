package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import dev.muster.communities.Communities;
import dev.muster.communities.Memberships;
import dev.muster.people.Installation;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.rights.Audience;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Somebody who joined the staff today answers a question that has waited too long, by keyboard alone.
class AtTheDeskTests extends Journey {
    /// About as fast as somebody who types well.
    private static final double BETWEEN_KEYS = 90;

    private static final String ANSWER = "Two years at minus eighteen, in vacuum bags. Open ones within a month.";
    private int keys;

    private String newcomer() {
        var administrator = product().face(Installation.class).administrator();
        var address = "nele.arndt@example.org";
        var person = administrator.call(() -> product().face(Persons.class).add(new Persons.Newcomer("Nele Arndt", address, Audience.EMPLOYEE, null, Product.PASSWORD), administrator));
        var nele = product().face(SignIn.class).viewer(person.id()).orElseThrow();
        nele.call(() -> {
            product().face(Memberships.class).join(product().face(Communities.class).at("brewing"), nele);
            return true;
        });
        return address;
    }

    private void key(String key) {
        page.keyboard().press(key);
        page.waitForTimeout(BETWEEN_KEYS);
        keys++;
    }

    private void keys(String text) {
        page.keyboard().type(text, new Keyboard.TypeOptions().setDelay(BETWEEN_KEYS));
        keys += text.length();
    }

    @Test
    void anOverdueQuestionIsAnsweredByKeyboardAlone() {
        as(newcomer());
        open("/");
        var begun = Instant.now();

        key("g");
        key("q");
        assertThat(page).hasURL(Pattern.compile(".*/desk"));
        assertThat(page.locator(".call").first()).containsText("Overdue");
        key("j");
        assertThat(page.locator(".call .row-title a").first()).isFocused();
        key("Enter");
        assertThat(page.locator(".thread-head .state")).hasText("Overdue");
        var question = page.locator("h1").textContent();
        key("r");
        assertThat(page.locator("#body")).isFocused();
        keys(ANSWER);
        key("Control+Enter");
        assertThat(page.locator(".answer")).containsText(ANSWER);
        assertThat(page.locator(".thread-head .state")).hasText("Answered");

        System.out.printf("An overdue question (%s) was answered by keyboard alone in %.1f s, with %d keys%n",
                question, Duration.between(begun, Instant.now()).toMillis() / 1000.0, keys);
        open("/desk");
        assertThat(page.locator(".call .row-title").filter(new Locator.FilterOptions().setHasText(question))).hasCount(0);
    }

    @Test
    void whatANotNowLacksIsSaidAtItsField() {
        as(Product.IVO);
        open("/desk?community=brewing");
        var call = page.locator(".call:has(.not-now)").first();
        call.locator(".not-now summary").click();
        call.locator(".not-now [name=reason]").fill(" ");
        complain(true);
        call.locator(".not-now button").click();
        assertThat(page.locator("#reason-error")).isVisible();
        look("not-now");
        complain(false);
        page.locator("main .button.plain").click();
        assertThat(page.locator("h1")).hasText("Desk");
    }

    @Test
    void theDeskShowsWhoIsOnWhat() {
        as(Product.IVO);
        open("/desk?community=brewing");
        look("desk");
        page.locator(".call .not-now summary").first().click();
        look("desk-not-now");
        page.keyboard().press("Escape");
        var question = page.locator(".call .row-title").nth(1).textContent().strip();
        page.getByLabel("I am on it: " + question).click();
        assertThat(page.locator(".notice")).containsText("You are on it");

        as(Product.ADMINISTRATOR);
        open("/desk?community=brewing");
        look("desk-taken");
        assertThat(page.locator(".call .on-it").first()).containsText("Ivo Brenner has been on it");
        page.locator(".call:has(.on-it) .row-title a").first().click();
        assertThat(page.locator(".thread-on-it")).containsText("Ivo Brenner has been on it");
        look("desk-thread");
        assertThat(question).isNotBlank();
    }
}
