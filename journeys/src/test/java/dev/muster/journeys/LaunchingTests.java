package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.LocatorOptions;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// From a charter over its launch plan to a community that is launched.
class LaunchingTests extends Journey {

    @Test
    void aCommunityIsSeededDeclaredReadyAndLaunched() {
        as(Product.ADMINISTRATOR);
        open("/communities/cellar/launch");
        assertThat(page.locator("main")).containsText("One of the things that founders begin with is not done.");
        look("launch-seeding");
        finishTheSeeds();
        setTheTippingPoint();
        sendAWave();
        takeTheStep("Declare it ready", "Ready");
        takeTheStep("Launch it", "Launched");
        look("stage-launched");
        open("/communities/cellar/launch");
        assertThat(page.locator("main")).containsText("On the way");
        look("launch-launched");
        open("/communities/cellar/charter/sheet");
        look("charter-sheet");
    }

    private void finishTheSeeds() {
        page.locator("#SEED a", new LocatorOptions().setHasText("What to write into the cellar book")).first().click();
        look("launch-task");
        send();
        assertThat(page.locator("main")).not().containsText("One of the things that founders begin with is not done.");
        open("/communities/cellar/launch/tasks/new?kind=EVENT");
        type("title", "A tasting of what went wrong");
        type("due", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
        send();
        assertThat(page.locator("#EVENT")).containsText("A tasting of what went wrong");
    }

    private void setTheTippingPoint() {
        open("/communities/cellar/launch/aim");
        type("people", "3");
        type("target", LocalDate.now(ZoneOffset.UTC).plusDays(120).toString());
        complain(true);
        send();
        look("launch-aim-with-errors");
        complain(false);
        type("people", "12");
        send();
        assertThat(page.locator("main")).containsText("It is to have 12 people besides its founders");
    }

    private void sendAWave() {
        page.locator("#waves a", new LocatorOptions().setHasText("Cellar masters of the north")).click();
        page.locator("main form[action$='/links'] button").click();
        assertThat(page.locator("#made")).containsText("/invitation?token=");
        look("launch-wave");
    }

    private void takeTheStep(String label, String stage) {
        open("/communities/cellar/stage");
        look("stage-before-" + stage.toLowerCase(Locale.ROOT));
        type("reason", "Everybody who has to be there is there.");
        press(label);
        assertThat(page.locator(".purpose-name")).containsText(stage);
    }
}
