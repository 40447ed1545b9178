package dev.muster.chain.web;

import dev.muster.chain.Chain;
import dev.muster.chain.Chain.Path;
import dev.muster.chain.Chains;
import dev.muster.chain.Flow;
import dev.muster.chain.OutcomeState;
import dev.muster.goals.Goal;
import dev.muster.goals.Goals;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.DirectionTabs;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Tab;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// The chain of the organisation, and of each goal, as a picture with its table.
@Controller
class ChainController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int MOST_NODES = 24;
    private static final int MOST_LINES = 400;
    private final Chains chains;
    private final Goals goals;
    private final DirectionTabs tabs;
    private final Pages pages;
    private final Words words;

    ChainController(Chains chains, Goals goals, DirectionTabs tabs, Pages pages, Words words) {
        this.chains = chains;
        this.goals = goals;
        this.tabs = tabs;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/chain")
    View whole(Viewer viewer) {
        return show(chains.whole(viewer), words.say("chain.whole"), List.of(new Crumb(words.say("shell.nav.direction"), null)), tabs.at("/chain"), "/chain.csv");
    }

    @GetMapping("/goals/{handle}/chain")
    View of(@PathVariable String handle, Viewer viewer) {
        var goal = goals.at(handle);
        var crumbs = List.of(new Crumb(words.say("goals.goals"), "/goals"), new Crumb(goal.title(), goal.address()), Crumb.here(words.say("chain.chain")));
        return show(chains.of(goal, viewer), goal.title(), crumbs, List.of(), goal.address() + "/chain.csv");
    }

    @GetMapping("/chain.csv")
    ResponseEntity<byte[]> wholeTable(Viewer viewer) {
        return table(chains.whole(viewer), "chain.csv");
    }

    @GetMapping("/goals/{handle}/chain.csv")
    ResponseEntity<byte[]> tableOf(@PathVariable String handle, Viewer viewer) {
        return table(chains.of(goals.at(handle), viewer), "chain-" + handle + ".csv");
    }

    private static ResponseEntity<byte[]> table(Chain chain, String name) {
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(ChainCsv.of(chain).getBytes(StandardCharsets.UTF_8));
    }

    private View show(Chain chain, String title, List<Crumb> crumbs, List<Tab> directions, String csv) {
        var picture = chain.paths().isEmpty() ? null : new ChainPicture(Flow.of(chain, MOST_NODES), words).draw();
        boolean more = chain.more() || chain.paths().size() > MOST_LINES;
        var view = new ChainView(title, crumbs, directions, picture, chain.paths().stream().limit(MOST_LINES).map(this::line).toList(), states(chain),
                new Link(words.say("chain.csv"), csv), more ? words.say("chain.more", MOST_LINES, chain.paths().size()) : null);
        return pages.show("chain/chain", "view", view);
    }

    private ChainView.Line line(Path path) {
        var goal = path.goal();
        var purpose = path.purpose();
        var community = path.community();
        return new ChainView.Line(new Link(goal.title(), goal.address()), alone(goal), path.envisioned(),
                purpose == null ? null : new Link(purpose.title(), purpose.address()), purpose == null ? null : words.say("purposes.state." + purpose.state()),
                community == null ? null : new Link(community.title(), community.address()), community == null ? null : words.say("communities.stage." + community.charter().stage()),
                community == null ? null : new Link(words.say("chain.outcome." + Objects.requireNonNull(path.outcome())), community.address() + "/measures"));
    }

    private Link alone(Goal goal) {
        return new Link(words.say("chain.alone", goal.title()), goal.address() + "/chain");
    }

    private List<ChainView.State> states(Chain chain) {
        return Arrays.stream(OutcomeState.values())
                .map(each -> state(each, chain.paths().stream().filter(path -> path.outcome() == each).toList()))
                .filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    }

    private ChainView.@Nullable State state(OutcomeState state, List<Path> paths) {
        var communities = paths.stream().map(Path::community).filter(Objects::nonNull).map(Objects::requireNonNull).map(each -> new Link(each.title(), each.address() + "/measures")).toList();
        return communities.isEmpty() ? null
                : new ChainView.State("outcome-" + state.name().toLowerCase(Locale.ROOT), words.say("chain.outcome." + state), words.say("chain.outcome.meaning." + state), communities);
    }
}
