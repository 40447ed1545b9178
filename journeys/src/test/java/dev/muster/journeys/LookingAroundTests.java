package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page that there is, looked at.
class LookingAroundTests extends Journey {

    @ParameterizedTest
    @CsvSource({
        "/, home", "/communities, communities", "/communities/brewing, community", "/communities/cellar, community-empty",
        "/communities/brewing/questions, questions", "/communities/brewing/questions?show=unanswered, questions-unanswered",
        "/communities/cellar/questions, questions-empty", "/communities/brewing/measures, measures",
        "/communities/cellar/measures, measures-empty", "/goals, goals", "/goals/new, goal-form", "/purposes, purposes",
        "/purposes/new, propose", "/people, people", "/people/new, person-form", "/mail, mail", "/account, account", "/help, help",
        "/communities/brewing/charter/edit, charter-form", "/forgotten-password, forgotten-password", "/forgotten-password/sent, letter-sent",
        "/search?q=yeast, search", "/search?q=zzzz, search-nothing", "/trust, trust-rules", "/nothing-here, not-found"})
    void aPageIsFitToBeSeen(String path, String name) {
        as(Product.ADMINISTRATOR);
        complain(path.equals("/nothing-here"));
        open(path);
        look(name);
    }

    @Test
    void aCustomerSeesWhereTheyStand() {
        as(Product.TOM);
        open("/communities/brewing/trust");
        assertThat(page.locator("h1")).containsText("Where you stand");
        look("trust-standing");
    }

    @Test
    void aVisitorSeesTheDoorOnly() {
        open("/");
        look("welcome");
        open("/sign-in");
        look("sign-in");
        type("address", "nobody@example.org");
        type("password", "not the password");
        complain(true);
        send();
        assertThat(page.locator("main")).containsText("do not go together");
        look("sign-in-refused");
    }

    @Test
    void theMainThingsAreDoneByKeyboard() {
        as(Product.ADMINISTRATOR);
        open("/communities/brewing");
        page.keyboard().press("Tab");
        assertThat(page.locator("a.skip")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("?");
        assertThat(page.locator("dialog[open]")).isVisible();
    }
}
