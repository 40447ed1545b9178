package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import dev.muster.people.Installation;
import dev.muster.readiness.Instrument;
import dev.muster.readiness.Instruments;
import dev.muster.readiness.Level;
import dev.muster.readiness.Passes;
import dev.muster.readiness.Replies;
import dev.muster.readiness.Rounds;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Thirty people in three units take the readiness assessment: one in the browser without an account, one in the browser who
/// is signed in, the others as programs do. Then the round is closed, and its result looked at.
class AssessingTests extends Journey {

    @Test
    void aRoundIsOpenedAnsweredClosedAndRead() {
        as(Product.ADMINISTRATOR);
        open("/readiness");
        look("readiness");
        press("Open a round");
        type("name", "This spring");
        type("units", "Brewhouse\nSales\nOffice");
        type("closes", LocalDate.now(ZoneOffset.UTC).plusDays(20).toString());
        page.locator("#shared").check();
        look("readiness-new");
        send();
        assertThat(page.locator("h1")).containsText("This spring");
        look("readiness-round");
        var round = page.url().replaceAll(".*(/readiness/rounds/[^/?#]+).*", "$1");

        press("Links for answering");
        page.locator("#unit").selectOption("2");
        page.locator("#level").selectOption("STAFF");
        send();
        var link = page.locator(".copyable").textContent();
        look("readiness-links");

        withoutAnAccount(link.substring(link.indexOf("/assessment")));
        signedIn(round);
        theOthers(round.substring(round.lastIndexOf('/') + 1));
        closedAndRead(round);
    }

    private void withoutAnAccount(String link) {
        page.context().clearCookies();
        open(link);
        assertThat(page.locator("main")).containsText("You need no account");
        look("readiness-welcome");
        press("Begin");
        page.locator("input[name='vision.goals'][value='2']").check();
        look("readiness-part");
        var personal = page.locator(".copyable").textContent();
        page.getByText("Keep and look at all parts").click();
        assertThat(page.locator("main")).containsText("1 of 5 answered");
        page.context().clearCookies();
        open(personal.substring(personal.indexOf("/assessment")));
        assertThat(page.locator("main")).containsText("1 of 5 answered");
        complain(true);
        press("Send my answers");
        assertThat(page.locator("main")).containsText("Vision: 4 answers are missing");
        look("readiness-overview-missing");
        complain(false);
        page.locator("#vision a").click();
        answerAll("2");
        assertThat(page.locator("main")).containsText("Everything is answered");
        press("Send my answers");
        assertThat(page.locator("h1")).containsText("Thank you");
        look("readiness-sent");
    }

    /// Part by part to the last.
    private void answerAll(String level) {
        for (int part = 0; part < 7; part++) {
            for (var fieldset : page.locator("main fieldset").all()) {
                var wanted = fieldset.locator("input[value='" + level + "']");
                (wanted.count() > 0 ? wanted : fieldset.locator("input").first()).check();
            }
            page.getByText("Keep and go on").click();
        }
    }

    private void signedIn(String round) {
        as(Product.IVO);
        open(round);
        choose("unit", "1");
        choose("level", "STAFF");
        press("Begin");
        answerAll("3");
        press("Send my answers");
        assertThat(page.locator("main")).containsText("Nobody can tell which answers are yours");
    }

    private void theOthers(String handle) {
        var administrator = product().face(Installation.class).administrator();
        administrator.call(() -> {
            var round = product().face(Rounds.class).at(handle);
            for (var each : new int[][] {{1, 0, 6, 4}, {1, 1, 5, 3}, {2, 1, 9, 2}, {3, 0, 5, 3}, {3, 1, 3, 1}}) {
                var wish = new Passes.Wish(each[0], each[1] == 0 ? Level.LEADER : Level.STAFF, each[2], null);
                var address = product().face(Passes.class).make(round, wish, administrator).address();
                for (int person = 0; person < each[2]; person++) {
                    answer(address.substring(address.indexOf("token=") + 6), each[0], each[3], person);
                }
            }
            return true;
        });
    }

    private void answer(String pass, int unit, int level, int person) {
        var replies = product().face(Replies.class);
        var mine = replies.begin(pass);
        replies.send(replies.keep(replies.bySecret(mine), answers(unit, level, person)));
    }

    private Map<String, String> answers(int unit, int level, int person) {
        var answers = new HashMap<String, String>();
        int place = 0;
        for (var item : product().face(Instruments.class).current().items()) {
            boolean evidence = item.part().equals(Instrument.EVIDENCE);
            int mark = Math.clamp(level + (person + place) % 3 - 1 - (item.part().equals("launch") ? 1 : 0), 1, 5);
            answers.put(item.key(), !evidence ? Integer.toString(mark) : item.name().equals("seen") ? unit == 2 ? "threat" : "access" : item.choices().getFirst());
            place++;
        }
        answers.put("evidence.policy", unit == 2 ? "discourages" : "ignores");
        return answers;
    }

    private void closedAndRead(String round) {
        as(Product.ADMINISTRATOR);
        open(round);
        press("Close this round");
        assertThat(page.locator("main")).containsText("30 people answered");
        assertThat(page.locator("#levels canvas").first()).isVisible();
        assertThat(page.locator("main")).containsText("The next cheapest steps");
        look("readiness-result");
        press("Sales");
        assertThat(page.locator("main")).containsText("Fearful");
        assertThat(page.locator("#levels canvas").first()).isVisible();
        look("readiness-unit");
        open("/readiness/benchmark");
        page.locator("#size").selectOption("UNDER_250");
        page.locator("#sector").selectOption("INDUSTRY");
        send();
        assertThat(page.locator("main")).containsText("Your public key");
        look("readiness-benchmark");
        open("/readiness/instrument");
        look("readiness-instrument");

        as(Product.IVO);
        open(round);
        assertThat(page.locator("main")).containsText("30 people answered");
        assertThat(page.locator("main")).not().containsText("Brewhouse");
    }
}
