package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A customer and somebody of the staff, each in a browser of their own, find out together what is wrong.
class SwarmTests extends JourneyInARoom {
    /// The line is tried again after three seconds.
    private static final double UNTIL_TRIED_AGAIN = 20_000;

    @Test
    void aQuestionIsSolvedByTwoAtOnceAndBecomesAPage() {
        hers = page;
        as(Product.NADIA);
        open("/communities/brewing/ask");
        type("title", "Why do our kegs lose pressure overnight?");
        type("body", "Every morning they are **flat**, since we moved them.");
        send();
        var question = hers.url();
        his = someone().newPage();
        page = his;
        as(Product.IVO);
        his.navigate(question);
        his.locator(".swarm-way a").click();
        type("wrong", "Every morning they are **flat**, since we moved them.");
        type("tried", "New seals on two of them.");
        choose("severity", "MAJOR");
        page.locator("select[name=layer]").selectOption("ALL");
        look(his, "swarm-open");
        send();
        assertThat(his.locator("h1")).containsText("Why do our kegs lose pressure overnight?");
        hers.navigate(his.url());

        theyTalk();
        theLineBreaks();
        itIsSolvedAndKept();
        his.context().close();
        page = hers;
    }

    private void theyTalk() {
        assertThat(hers.locator(".swarm-members li", new Page.LocatorOptions().setHasText("Ivo Brenner"))).containsText("here now");
        his.locator("[data-room-say] textarea").fill("I think that");
        says(hers, "Only those in the **warm** corner do.");
        assertThat(said(his, "Only those in the warm corner do.")).isVisible();
        assertThat(his.locator("[data-room-say] textarea")).hasValue("I think that");
        assertThat(hers.locator("[data-room-say] textarea")).hasValue("");
        assertThat(his.locator("#said")).containsText("New in this swarm: Nadia Rossi: Only those in the warm corner do.");

        says(his, "Her contract covers this.");
        assertThat(said(his, "Her contract covers this.")).containsText("Only staff see this");
        his.locator("select[name=kind]").selectOption("HYPOTHESIS");
        his.locator("select[name=layer]").selectOption("ALL");
        says(his, "The regulator gives way when it is warm.");
        assertThat(said(hers, "The regulator gives way")).containsText("Hypothesis");
        assertThat(said(hers, "Her contract")).hasCount(0);
        look(hers, "swarm-hers");
        look(his, "swarm-his");
        said(his, "The regulator gives way").getByText("Confirm", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(said(hers, "The regulator gives way")).containsText("Confirmed");
    }

    private void theLineBreaks() {
        complain(true);
        hers.context().setOffline(true);
        says(hers, "It was 31 degrees yesterday.");
        assertThat(hers.locator(".swarm-down")).containsText("is sent once as soon as the line is back");
        assertThat(hers.locator("[data-room-say] textarea")).hasValue("It was 31 degrees yesterday.");
        his.locator("select[name=layer]").selectOption("ALL");
        says(his, "How warm was it?");
        assertThat(said(his, "How warm was it?")).isVisible();
        look(hers, "swarm-line-down");

        hers.context().setOffline(false);
        assertThat(said(his, "It was 31 degrees yesterday.")).hasCount(1, new HasCountOptions().setTimeout(UNTIL_TRIED_AGAIN));
        assertThat(said(hers, "How warm was it?")).hasCount(1, new HasCountOptions().setTimeout(UNTIL_TRIED_AGAIN));
        assertThat(said(hers, "It was 31 degrees yesterday.")).hasCount(1);
        assertThat(hers.locator("[data-room-say] textarea")).hasValue("");
        assertThat(hers.locator(".swarm-down")).isEmpty();
        hers.reload();
        assertThat(said(hers, "It was 31 degrees yesterday.")).hasCount(1);
        complain(false);
    }

    private void itIsSolvedAndKept() {
        page = his;
        press("Say what solved it");
        type("solution", "A regulator of the newer kind, which keeps up to 40 degrees.");
        send();
        assertThat(hers.locator("h1 + .state")).containsText("Solved");
        hers.getByText("Yes, it is gone").click();
        assertThat(hers.locator(".swarm-lines")).containsText("agreed that it is gone");
        assertThat(his.locator("[data-room-part=head]")).containsText("Write down what was learned", new ContainsTextOptions().setTimeout(UNTIL_TRIED_AGAIN));
        press("Write down what was learned");
        choose("lesson", "CREATED");
        type("title", "Kegs that lose pressure when it is warm");
        look(his, "swarm-capture");
        send();
        assertThat(his.locator("h1 + .state")).containsText("Closed");
        assertThat(hers.locator("h1 + .state")).containsText("Closed");
        look(hers, "swarm-closed");
        hers.locator(".side a", new Page.LocatorOptions().setHasText("Kegs that lose pressure when it is warm")).click();
        assertThat(hers).hasURL(Pattern.compile(".*/pages/.*"));
        assertThat(hers.locator("main")).containsText("The regulator gives way when it is warm.");
        assertThat(hers.locator("main")).not().containsText("Her contract");
        look(hers, "swarm-page");
    }
}
