package dev.muster.look;

import static dev.muster.look.CommunitySamples.MIRIAM;
import static dev.muster.look.CommunitySamples.TOBIAS;

import dev.muster.people.web.AccountView;
import dev.muster.people.web.PeopleView;
import dev.muster.people.web.PersonForm;
import dev.muster.people.web.RolesForm;
import dev.muster.people.web.SignInForm;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Tab;
import dev.muster.shell.web.Who;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Signing in, the account, and the administration of people.
final class PeopleSamples {
    private static final Instant THEN = Instant.parse("2026-11-21T16:20:00Z");

    private PeopleSamples() {}

    static Stream<Sample> all() {
        return Stream.of(
                Sample.of("sign-in", "people/sign-in", new SignInForm("Halden Brewing", "", "/", null)).seenBy(Sample.Viewer.NOBODY),
                Sample.of("sign-in-refused", "people/sign-in", new SignInForm("Halden Brewing", "miriam@halden.example", "/", "That address and password don’t belong together. Check both and try again.")).seenBy(Sample.Viewer.NOBODY),
                Sample.of("people", "people/people", people()),
                Sample.of("person-form", "people/person-form", new PersonForm("/people", List.of(new Crumb("Administration", "/people"), Crumb.here("Add a person")), "", "", audiences(), "", List.of("Oberhuber Inns", "Malzfabrik Süd"), FormErrors.none())),
                Sample.of("roles", "people/roles", roles()),
                Sample.of("account", "people/account", account()));
    }

    private static PeopleView people() {
        return new PeopleView(
                List.of(new Tab("Everyone", "?", 214L, true), new Tab("Staff", "?audience=EMPLOYEE", 61L, false), new Tab("Customers", "?audience=CUSTOMER", 140L, false), new Tab("Suppliers", "?audience=SUPPLIER", 13L, false)),
                "",
                List.of(
                        new PeopleView.Line(new Who("Miriam Castellanos", "/people/miriam", null), "miriam@halden.example", "Staff", null, List.of("Administrator", "Strategist", "Guide of Beer that keeps"), THEN, "/people/miriam/roles"),
                        new PeopleView.Line(new Who("Jean-Baptiste de la Rochefoucauld", "/people/jb", null), "jean-baptiste.de-la-rochefoucauld@malzfabrik-sued.example", "Supplier", "Malzfabrik Süd", List.of(), null, "/people/jb/roles"),
                        new PeopleView.Line(new Who("Katharina Oberhuber", "/people/kat", null), "kat@oberhuber.example", "Customer", "Oberhuber Inns", List.of("Sponsor of Returnable bottles"), THEN, "/people/kat/roles")),
                new Pager(null, "?after=x"));
    }

    private static RolesForm roles() {
        return new RolesForm("/people/tobias", List.of(new Crumb("Administration", "/people"), Crumb.here(TOBIAS.name())), TOBIAS, "tobias@halden.example", "Staff", null,
                List.of(new RolesForm.Held("Guide", "Beer that keeps", "/people/tobias/roles/1"), new RolesForm.Held("Strategist", "the whole organisation", "/people/tobias/roles/2")),
                List.of(new Option("administrator", "Administrator", "Runs this installation and sees all settings.", false), new Option("strategist", "Strategist", "Decides No, Go or Grow on purposes.", false), new Option("sponsor", "Sponsor", "Owns a goal and answers requests.", false), new Option("guide", "Guide", "Looks after one community.", true), new Option("gardener", "Gardener", "Tags, merges and mends.", false)),
                List.of(Option.of("all", "The whole organisation", false), Option.of("beer", "Beer that keeps", true)), true, FormErrors.none());
    }

    private static AccountView account() {
        return new AccountView(MIRIAM.name(), "miriam@halden.example",
                List.of(Option.of("system", "As my device has it", true), Option.of("light", "Light", false), Option.of("dark", "Dark", false)),
                List.of(new AccountView.Session("Firefox on Linux", THEN, THEN, null), new AccountView.Session("Safari on iPhone", Instant.parse("2026-09-01T08:00:00Z"), THEN, "/account/sessions/2")),
                List.of(new AccountView.Token("Depot’s spreadsheet", "read, record readings", Instant.parse("2026-06-01T08:00:00Z"), THEN, "/account/tokens/1"), new AccountView.Token("Test", "read", Instant.parse("2026-11-01T08:00:00Z"), null, "/account/tokens/2")),
                "muster_9c1f0b7ae2d84f6c8a31", List.of(Option.of("read", "Read what you may read", true), Option.of("ask", "Ask, answer and comment", false), Option.of("record", "Record readings", false)), FormErrors.none());
    }

    private static List<Option> audiences() {
        return List.of(new Option("EMPLOYEE", "Staff", "Works for the organisation.", true), new Option("CUSTOMER", "Customer", null, false), new Option("SUPPLIER", "Supplier", null, false), new Option("PUBLIC", "Anyone else", null, false));
    }
}
