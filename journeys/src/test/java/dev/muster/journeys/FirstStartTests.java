package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.muster.people.FirstStart;
import org.junit.jupiter.api.Test;

/// From an empty data folder, by the link of the console, to a home page that says what to do first.
class FirstStartTests extends Journey {
    private static final Product EMPTY = Product.empty();

    @Override
    protected Product product() {
        return EMPTY;
    }

    private void back() {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Back")).click();
    }

    @Test
    void aFreshMusterIsSetUp() {
        aVisitorIsToldHow();
        open("/setup?key=" + EMPTY.face(FirstStart.class).open());
        assertThat(page).hasURL(EMPTY.address("/setup/organisation"));
        organisation();
        administrator();
        mail();
        example();
        check();
        home();
        theWayIsGone();
    }

    private void aVisitorIsToldHow() {
        complain(true);
        open("/communities");
        assertThat(page.locator("h1")).containsText("There is no organisation here yet");
        look("first-start");
        complain(false);
    }

    private void organisation() {
        look("setup-organisation");
        page.keyboard().press("Tab");
        page.locator("#organisation").focus();
        page.keyboard().type("Hop & Barrel");
        page.keyboard().press("Enter");
    }

    private void administrator() {
        type("name", "Ruth Root");
        type("address", "root@example.org");
        type("password", "password1234");
        complain(true);
        send();
        assertThat(page.locator("#password-error")).containsText("tried first");
        look("setup-administrator-with-errors");
        complain(false);
        type("password", Product.PASSWORD);
        back();
        assertThat(page.locator("#organisation")).hasValue("Hop & Barrel");
        send();
        assertThat(page.locator("#address")).hasValue("root@example.org");
        assertThat(page.locator("#password-hint")).containsText("is kept");
        look("setup-administrator");
        send();
    }

    private void mail() {
        look("setup-mail");
        type("host", "smtp.example.org");
        type("sender", "muster");
        complain(true);
        send();
        look("setup-mail-with-errors");
        complain(false);
        type("sender", "muster@example.org");
        send();
        assertThat(page).hasURL(EMPTY.address("/setup/example"));
        back();
        assertThat(page.locator("#host")).hasValue("smtp.example.org");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Skip for now")).click();
    }

    private void example() {
        look("setup-example");
        choose("example", "yes");
        send();
    }

    private void check() {
        assertThat(page.locator(".answers")).containsText("Hop & Barrel");
        look("setup-check");
        send();
    }

    private void home() {
        assertThat(page.locator("h1")).containsText("Hop & Barrel");
        assertThat(page.getByText("you are signed in").first()).isVisible();
        while (page.getByText("The example is being made").count() > 0) {
            press("Look again");
        }
        assertThat(page.locator(".first-steps > li")).hasCount(4);
        open("/");
        look("home-first-steps");
    }

    private void theWayIsGone() {
        complain(true);
        for (var path : new String[] {"/setup", "/setup/check", "/setup?key=" + EMPTY.face(FirstStart.class).open()}) {
            open(path);
            assertThat(page.locator("h1")).containsText("Nothing here");
        }
    }
}
