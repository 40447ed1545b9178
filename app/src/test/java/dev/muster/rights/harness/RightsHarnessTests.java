package dev.muster.rights.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/// `-Dmuster.harness.worlds=40` asks in more worlds than every build does.
class RightsHarnessTests extends Harness {
    private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD, RequestMethod.OPTIONS);
    private static final int OTHERS = 4;
    @Autowired private List<RequestMappingInfoHandlerMapping> mappings;

    private Set<String> routes(boolean reading) {
        return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(info -> methods(info).filter(method -> READING.contains(method) == reading)
                        .flatMap(method -> info.getPatternValues().stream().map(path -> method + " " + path.replaceAll("\\{[^}]+}", "{}"))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<RequestMethod> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream();
    }

    private static Set<String> covered(List<Case> cases) {
        var routes = cases.stream().map(each -> each.route().replaceAll("\\?.*", "")).collect(Collectors.toCollection(TreeSet::new));
        routes.addAll(Cases.OUT.keySet());
        return routes;
    }

    /// A case may name a value where the route has a variable, such as a role.
    private static List<String> without(Set<String> routes, Set<String> covered) {
        return routes.stream().filter(route -> covered.stream().noneMatch(each -> each.equals(route) || each.matches(pattern(route)))).toList();
    }

    private static String pattern(String route) {
        return Stream.of(route.split("\\{}", -1)).map(java.util.regex.Pattern::quote).collect(Collectors.joining("[^/]+"));
    }

    @Test
    void everyRouteHasACase() {
        assertThat(routes(true)).contains("GET /people/{}");
        assertThat(routes(false)).contains("POST /people");
        assertThat(without(routes(true), covered(Cases.READING))).as("reading routes without a case").isEmpty();
        assertThat(without(routes(false), covered(Cases.WRITING))).as("writing routes without a case").isEmpty();
    }

    @Test
    void everyTableIsInTheWorlds() throws Exception {
        var empty = Set.of("adapt.news", "memory.news", "memory.told", "activity.cursor", "jobs.scheduled_tasks", "people.attempt", "people.reset", "people.registration",
                "exchange.acceptance", "exchange.change", "exchange.closure", "exchange.question_state", "exchange.seen", "exchange.known_as", "exchange.proof",
                "questions.merged_part", "measures.stale", "measures.stale_question");
        var filled = new TreeSet<String>();
        for (long seed = 1; seed <= 6; seed++) {
            var world = Builder.world(seed);
            loader.load(world);
            assertThat(loader.broken()).as("references broken in world %d", seed).isEmpty();
            world.tables().forEach((table, rows) -> filled.addAll(rows.isEmpty() ? Set.of() : Set.of(table)));
        }

        assertThat(loader.tables().stream().filter(table -> !empty.contains(table) && !table.equals(Loader.EDITIONS))).isSubsetOf(filled);
        assertThat(loader.strings("select t from unnest(array['" + String.join("','", empty) + "']) t where has_table_privilege('muster_app', t, 'select')")).isEmpty();
    }

    @Test
    void readingShowsWhatWouldBeThereIfNothingElseWere() {
        var report = new Report("Reading");
        for (long seed = 1; seed <= WORLDS; seed++) {
            var world = Builder.world(seed);
            read(world, some(world, (int) seed), report);
        }
        System.out.println(report);

        assertThat(report.differences().size()).as(report.shown()).isZero();
        assertThat(report.found()).isGreaterThan(report.comparisons() / 4);
    }

    @Test
    void writingRefusesTheHiddenLikeTheMissing() {
        var report = new Report("Writing");
        for (long seed = 1; seed <= WORLDS; seed++) {
            var world = Builder.world(seed);
            write(world, some(world, (int) seed), report);
        }
        System.out.println(report);

        assertThat(report.differences().size()).as(report.shown()).isZero();
        assertThat(report.found()).isGreaterThan(report.comparisons() / 20);
    }

    /// Those who may do most, and a few others by turns.
    private static List<@Nullable Row> some(World world, int turn) {
        var viewers = world.viewers();
        var some = new ArrayList<@Nullable Row>(viewers.subList(0, 3));
        for (int i = 0; i < OTHERS; i++) {
            some.add(viewers.get(3 + (turn * OTHERS + i) % (viewers.size() - 3)));
        }
        return some;
    }
}
