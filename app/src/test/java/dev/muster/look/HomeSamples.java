package dev.muster.look;

import static dev.muster.look.CommunitySamples.PURPOSE;

import dev.muster.communities.web.CommunitiesView;
import dev.muster.communities.web.CommunityCard;
import dev.muster.communities.web.GateView;
import dev.muster.communities.web.HomeView;
import dev.muster.communities.web.PurposeSentence;
import dev.muster.communities.web.WelcomeView;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.ErrorView;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.NotSetUpView;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.StateLabel;
import dev.muster.shell.web.Tone;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Where people arrive, the gate, and the pages that say what went wrong.
final class HomeSamples {
    private static final List<Option> AUDIENCES = List.of(
            Option.of("EMPLOYEE", "Staff", true), Option.of("CUSTOMER", "Customers", true), Option.of("SUPPLIER", "Suppliers", false), Option.of("PUBLIC", "Everyone", false));

    private HomeSamples() {}

    static Stream<Sample> all() {
        return Stream.of(
                Sample.of("home", "communities/home", new HomeView("Good morning, Miriam", CommunitySamples.flourishing().needs(), cards(), null)),
                Sample.of("home-empty", "communities/home", new HomeView("Welcome, Katharina", List.of(), List.of(), null)).seenBy(Sample.Viewer.MEMBER),
                Sample.of("home-signed-out", "communities/welcome", new WelcomeView("Halden Brewing", "Brewers, publicans and the people who supply us work here on what none of us can solve alone.", cards().subList(0, 1))).seenBy(Sample.Viewer.NOBODY),
                Sample.of("communities", "communities/communities", new CommunitiesView(cards(), new Link("Open a community", "/purposes?state=go"))),
                Sample.of("communities-none", "communities/communities", new CommunitiesView(List.of(), null)),
                Sample.of("gate-shut", "communities/gate", gate(false, FormErrors.none())),
                Sample.of("gate-open", "communities/gate", gate(true, new FormErrors(Map.of("handle", "Another community already has the short name “beer”. Choose a different one.")))),
                Sample.of("error-404", "shell/error", new ErrorView(404, "There is nothing here for you", "Either this address leads nowhere, or what stood here is not meant for you to see. We don’t say which.", null, List.of(new Link("Go home", "/")), null)).seenBy(Sample.Viewer.NOBODY),
                Sample.of("error-403", "shell/error", new ErrorView(403, "You may read here but not ask", "Staff and suppliers may ask in “Returnable bottles”; you are a customer of Halden Brewing.", "What you typed was not sent. Go back with your browser to copy it.", List.of(new Link("Who can help: the guides", "/c/bottles")), null)),
                Sample.of("error-409", "shell/error", new ErrorView(409, "Another answer was accepted a moment ago", "Xander accepted the answer by Tobias Achterberg-Lindqvist while you were reading.", "Nothing was lost: yours stands below it.", List.of(new Link("Look at the question", "/q/1")), null)),
                Sample.of("error-500", "shell/error", new ErrorView(500, "This went wrong on our side", "The page could not be made. It is written down, with what led to it.", "What was saved before is safe.", List.of(new Link("Try again", ""), new Link("Go home", "/")), "7f3a-91c2")),
                Sample.of("not-set-up", "shell/not-set-up", new NotSetUpView("./muster setup --org \"Your organisation\" --admin you@example.org --password-file password.txt", "./muster setup --org \"Halden Brewing\" --admin you@example.org --password-file password.txt --example")).seenBy(Sample.Viewer.NOBODY),
                Sample.of("help", "shell/help", "").seenBy(Sample.Viewer.MEMBER));
    }

    private static List<CommunityCard> cards() {
        return List.of(
                new CommunityCard("Beer that keeps", "/communities/beer", new StateLabel(Tone.GOOD, Icon.GROW, "Tipped"), PURPOSE, "62\u00a0%", "of questions solved within two weeks, aim 70\u00a0%", List.of("3 new questions", "38 people this month")),
                new CommunityCard("Returnable bottles", "/communities/bottles", new StateLabel(Tone.ACCENT, Icon.LAUNCH, "Chartered"), new PurposeSentence("bottlers and depot managers", "bottles that come back chipped", "", ""), null, "no reading of the outcome yet", List.of("2 people")),
                new CommunityCard("Malt from the neighbourhood", "/communities/malt", new StateLabel(Tone.WATCH, Icon.OVERDUE, "Dormant"), new PurposeSentence("farmers within eighty kilometres, maltsters and our own buyers", "barley that nobody dares to grow without a promise", "", ""), "4", "farms under contract, aim 12", List.of("no contribution for 71 days")));
    }

    private static GateView gate(boolean open, FormErrors errors) {
        var conditions = List.of(
                new GateView.Condition("An approved purpose", true, "Decided Go by Miriam Castellanos on 3 November 2026", null),
                new GateView.Condition("An owner", true, "Tobias Achterberg-Lindqvist", null),
                open
                        ? new GateView.Condition("A measure of the outcome with its baseline", true, "Questions solved within 14 days, 48\u00a0% on 1 March 2025", null)
                        : new GateView.Condition("A measure of the outcome with its baseline", false, "“Kegs returned” has no baseline: nobody could say later what changed", new Link("Record where it stands", "/purposes/x/assess")),
                open
                        ? new GateView.Condition("An end", true, "31 March 2027", null)
                        : new GateView.Condition("An end", false, "The purpose has no day on which it ends", new Link("Name the day", "/purposes/x/assess#expiry")));
        var form = open
                ? new GateView.Charter("Beer that keeps", "beer", List.of(Option.of("m", "Miriam Castellanos", true)), AUDIENCES, AUDIENCES, false, "Say what you tried, and with which beer.", "24")
                : null;
        return new GateView("Beer that keeps", "/purposes/x", PURPOSE, List.of(new Crumb("Direction", "/goals"), new Crumb("Purposes", "/purposes"), new Crumb("Beer that keeps", "/purposes/x"), Crumb.here("Open a community")), conditions, "/purposes/x/community", form, errors);
    }
}
