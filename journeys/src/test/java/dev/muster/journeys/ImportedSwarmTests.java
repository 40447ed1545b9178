package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.muster.people.Installation;
import dev.muster.people.Persons;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Roles;
import dev.muster.rights.Viewer;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// A question that a community brought with it is still open: two of the staff gather round it, and what they find out becomes a page.
@Tag("shared-data")
class ImportedSwarmTests extends JourneyInARoom {
    private static final String ADA = "ada@harvestmoon.example";
    private static final String GRACE = "grace@harvestmoon.example";
    private static final String LINUS = "linus@harvestmoon.example";
    private static final double MOMENTS = 20_000;
    private static final Product PRODUCT = Product.withTheExample();
    private String question = "";
    private String title = "";

    @Override
    protected Product product() {
        return PRODUCT;
    }

    @Test
    void aQuestionOfADumpBecomesASwarmAndAPage() {
        var dump = SharedData.file("stackexchange/beer.stackexchange.com_2014-05.zip");
        theStaffIsThere();
        var command = new CommandLine(product());
        assertThat(command.run("import", "stackexchange", dump.toString(), "--community", "beer", "--charter", Path.of("../docs/examples/beer-charter.yaml").toString()))
                .contains("Questions: 244 read, 244 new");

        adaOpensASwarm();
        graceComes();
        theyFindOut();
        theyKeepIt();
        his.context().close();
        page = hers;
    }

    private void theStaffIsThere() {
        var root = product().face(Installation.class).administrator();
        root.call(() -> {
            for (var address : List.of(ADA, GRACE, LINUS)) {
                var name = Character.toUpperCase(address.charAt(0)) + address.substring(1, address.indexOf('@'));
                var person = product().face(Persons.class).add(new Persons.Newcomer(name, address, Audience.EMPLOYEE, null, Product.PASSWORD), root);
                if (address.equals(LINUS)) {
                    leads(root, person.id());
                }
            }
            return true;
        });
    }

    private void leads(Viewer root, UUID person) {
        product().face(Roles.class).grant(person, new Viewer.Grant(Role.SPONSOR, null), root);
        product().face(Roles.class).grant(person, new Viewer.Grant(Role.STRATEGIST, null), root);
    }

    private void adaOpensASwarm() {
        his = page;
        as(ADA);
        open("/communities/beer/questions?show=open");
        his.locator("main .row-title a").first().click();
        question = his.url();
        title = his.locator("h1").textContent().strip();
        look(his, "imported-question");
        his.locator(".swarm-way a").click();
        assertThat(his.locator("main [name=title]")).hasValue(title);
        type("wrong", "It was asked years ago, and nobody has said yet what works.");
        type("tried", "What stands in the answers.");
        choose("severity", "MINOR");
        his.locator("select[name=layer]").selectOption("ALL");
        send();
        assertThat(his.locator("h1")).containsText(title);
    }

    private void graceComes() {
        hers = someone().newPage();
        page = hers;
        as(GRACE);
        hers.navigate(his.url());
        press("Raise your hand");
        assertThat(his.locator(".swarm-members li", new Page.LocatorOptions().setHasText("Grace"))).containsText("here now");
    }

    private void theyFindOut() {
        says(hers, "I have had this at home: it is the **temperature**.");
        assertThat(said(his, "it is the temperature.")).isVisible();
        his.locator("select[name=kind]").selectOption("HYPOTHESIS");
        his.locator("select[name=layer]").selectOption("ALL");
        says(his, "Too warm while it is kept.");
        assertThat(said(hers, "Too warm while it is kept.")).containsText("Hypothesis");
        said(hers, "Too warm while it is kept.").getByText("Confirm", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(said(his, "Too warm while it is kept.")).containsText("Confirmed");
        look(his, "imported-room-his");
        look(hers, "imported-room-hers");
    }

    /// Whoever asked is but a name that came with the dump: the owner speaks for them, and nobody has to wait.
    private void theyKeepIt() {
        page = his;
        press("Say what solved it");
        type("solution", "Keep it below 12 degrees, and dark.");
        send();
        press("Write down what was learned");
        choose("lesson", "CREATED");
        type("title", "How warm beer may be kept");
        send();
        assertThat(his.locator("h1 + .state")).containsText("Closed");
        assertThat(hers.locator("h1 + .state")).containsText("Closed", new ContainsTextOptions().setTimeout(MOMENTS));
        look(hers, "imported-closed");
        hers.locator(".side a", new Page.LocatorOptions().setHasText("How warm beer may be kept")).click();
        assertThat(hers).hasURL(Pattern.compile(".*/pages/.*"));
        assertThat(hers.locator("main")).containsText("Too warm while it is kept.");
        look(hers, "imported-page");
        hers.navigate(question);
        assertThat(hers.locator("main a[href*='/swarms/']", new Page.LocatorOptions().setHasText(title)).first()).isVisible();
        look(hers, "imported-question-after");
    }
}
