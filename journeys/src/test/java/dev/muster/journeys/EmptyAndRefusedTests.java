package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.muster.people.Installation;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answers;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Audience;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Pages that have nothing to show, and pages that say what is wrong, are fit to be seen as well.
class EmptyAndRefusedTests extends Journey {
    private static final Set<Audience> STAFF = EnumSet.of(Audience.EMPLOYEE);

    private Viewer viewer(String address) {
        var administrator = product().face(Installation.class).administrator();
        var person = administrator.call(() -> product().face(Persons.class).withAddress(address)).orElseThrow();
        return product().face(SignIn.class).viewer(person.id()).orElseThrow();
    }

    /// Somebody who has done nothing here yet.
    private String newcomer(String name, String address, Audience audience) {
        var administrator = product().face(Installation.class).administrator();
        administrator.call(() -> product().face(Persons.class).add(new Persons.Newcomer(name, address, audience, null, Product.PASSWORD), administrator));
        return address;
    }

    private Question asks(String address, String title, Set<Audience> layer) {
        var by = viewer(address);
        return by.call(() -> product().face(Questions.class).ask(product().face(Places.class).at("brewing"),
                new Asking(title, "It falls at night and nobody knows why.", List.of("pressure"), layer), null, by));
    }

    @Test
    void searchSaysWhatIsWrong() {
        as(Product.TOM);
        open("/search");
        look("search-empty");
        complain(true);
        open("/search?q=%22%22+-+*");
        assertThat(page.locator(".errors")).containsText("There is no word to look for");
        look("search-refused");
        complain(false);
        open("/search?q=zzzz&tag=malt&community=brewing");
        assertThat(page.locator(".empty")).containsText("Nothing found");
        look("search-nothing-narrowed");
    }

    @Test
    void whoeverHasAskedNothingSeesWhereToBegin() {
        as(newcomer("Vera Vale", "vera.vale@example.org", Audience.CUSTOMER));
        open("/my/questions");
        assertThat(page.locator(".empty")).isVisible();
        look("my-questions-empty");
    }

    @Test
    void aCommunityThatCustomersSeeNothingOfSaysSo() {
        as(Product.ADMINISTRATOR);
        open("/communities/cellar/questions/as-customer");
        assertThat(page.locator(".empty")).isVisible();
        look("as-customer-list-empty");
        var among = asks(Product.IVO, "What does the new valve cost us?", STAFF);
        complain(true);
        open(Addresses.path(among.item()) + "/as-customer");
        assertThat(page.locator("main")).containsText("Customers do not see this question");
        look("as-customer-refused");
    }

    @Test
    void aSplitSaysWhatIsMissingAndWhereThereIsNothingToSplit() {
        var question = asks(Product.NADIA, "Why does the needle of the gauge tremble?", null);
        as(Product.ADMINISTRATOR);
        open(Addresses.path(question.item()) + "/split");
        assertThat(page.locator("main")).containsText("no answers and comments that could go");
        look("split-nothing");
        var ivo = viewer(Product.IVO);
        ivo.call(() -> product().face(Answers.class).answer(question, "Hold it with two fingers: if it stops, the pipe moves.", null, null, ivo));
        open(Addresses.path(question.item()) + "/split");
        complain(true);
        page.locator("form[action$='/splits']").evaluate("form => form.noValidate = true");
        page.locator("form[action$='/splits'] button.button").first().click();
        assertThat(page.locator(".errors")).isVisible();
        look("split-refused");
    }

    @Test
    void theDeskSaysWhatIsMissingAndWhenNothingNeedsAnybody() {
        as(newcomer("Otto Ostermann", "otto.ostermann@example.org", Audience.EMPLOYEE));
        open("/desk");
        assertThat(page.locator(".empty")).containsText("Nothing needs you");
        look("desk-empty");
        open("/desk?community=brewing");
        page.locator(".call .not-now summary").first().click();
        page.locator(".call .not-now [name=reason]").first().evaluate("field => field.removeAttribute('required')");
        complain(true);
        page.locator(".call .not-now button").first().click();
        assertThat(page.locator(".errors")).isVisible();
        look("desk-refused");
    }

    @Test
    void whatStaffAnsweredAmongThemselvesStaysOnTheDeskUntilTheCustomerHears() {
        var question = asks(Product.NADIA, "May we store hops beside the yeast?", null);
        var ivo = viewer(Product.IVO);
        ivo.call(() -> product().face(Answers.class).answer(question, "The lab says no; ask them before we tell anybody.", STAFF, null, ivo));

        as(Product.IVO);
        open("/desk?community=brewing");
        var call = page.locator(".call").filter(new Locator.FilterOptions().setHasText(question.title()));
        assertThat(call).containsText("whoever asked has not heard yet");
        look("desk-unheard");
        call.getByText("See what was said").click();
        assertThat(page.locator(".thread-on-it")).containsText("Whoever asked has not heard yet");
        look("thread-unheard");
        open("/communities/brewing/questions?show=unanswered");
        assertThat(page.locator(".row").filter(new Locator.FilterOptions().setHasText(question.title()))).containsText("Whoever asked has not heard yet");
        look("questions-unheard");
    }
}
