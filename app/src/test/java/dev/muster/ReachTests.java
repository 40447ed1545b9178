package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.muster.rights.Viewer;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/// Whatever a page can do, somebody finds from the start page: over links and forms, in the example organisation.
class ReachTests extends Furnished {
    /// Pages of one kind that each of the viewers opens.
    private static final int ENOUGH = 16;
    /// Routes to which no link and no form leads, each with its reason.
    private static final Map<String, String> OUT = Map.ofEntries(
            Map.entry("GET /assets/{}/{}", "Files that pages are made of."),
            Map.entry("GET /error", "Where the server itself turns when a request fails."),
            Map.entry("GET /metrics", "For machines."),
            Map.entry("POST /drafts", "Asked by pages while somebody types."),
            Map.entry("DELETE /drafts", "Offered for each text that somebody has begun; nobody has in the example."),
            Map.entry("POST /preview", "Asked by pages; without a script a form shows the preview itself."),
            Map.entry("GET /mentions", "Asked by pages while somebody types."),
            Map.entry("GET /communities/{}/page-titles", "Asked by pages while somebody types."),
            Map.entry("POST /communities/{}/page-preview", "Asked by pages; without a script a form shows the preview itself."),
            Map.entry("GET /pages/page-titles", "Asked by pages while somebody types."),
            Map.entry("POST /pages/page-preview", "Asked by pages; without a script a form shows the preview itself."),
            Map.entry("PUT /pages/{}/audience", "Offered once audiences are chosen."),
            Map.entry("DELETE /pages/{}/hiding", "Offered at a page that is hidden; the example has none."),
            Map.entry("DELETE /pages/{}/template", "Offered at a template; the example has none."),
            Map.entry("GET /pages/{}/files/{}", "A file of a page; the example has none."),
            Map.entry("PUT /pages/{}/files/{}", "Brings back a version of a file; the example has none."),
            Map.entry("DELETE /pages/{}/files/{}", "Takes a file away; the example has none."),
            Map.entry("GET /attachments/{}", "A file as programs name it; the example has none."),
            Map.entry("GET /attachments/{}/{}", "A file in a text; the example has none."),
            Map.entry("GET /questions/{}/instead", "Offered while somebody types a title."),
            Map.entry("POST /questions/{}/instead", "The form of that page."),
            Map.entry("DELETE /questions/{}/taking", "Offered at a question that one is on; nobody is in the example."),
            Map.entry("DELETE /pages/{}/suggestions/{}", "Offered to whoever suggested a change; nobody who walks has."),
            Map.entry("PUT /pages/{}/visit", "Offered to those who follow a page that others changed; nobody who walks does."),
            Map.entry("DELETE /pages/{}/following", "Offered to those who follow a page; nobody who walks does."),
            Map.entry("GET /communities/{}/pages/{}", "The address of a page by its name, as people write it down; links carry the page’s own."),
            Map.entry("GET /swarms/{}", "The address without the title; links carry it."),
            Map.entry("GET /swarms/{}/room/live", "Asked by the page of a swarm, which hears there what is new."),
            Map.entry("PUT /swarms/{}/repeats/{}", "Offered where an earlier swarm looks alike; none of the example does."),
            Map.entry("DELETE /swarms/{}/repeats/{}", "Offered where two swarms are linked; none of the example are."),
            Map.entry("GET /pages/{}/dissents", "Offered once something was decided that was said against a page; nothing in the example was."),
            Map.entry("GET /pages/{}/dissents/{}", "Offered where somebody disagrees with a page; nobody in the example does."),
            Map.entry("PUT /pages/{}/dissents/{}/answer", "The form of that page."),
            Map.entry("DELETE /pages/{}/dissents/{}", "Offered to whoever disagrees with a page; nobody in the example does."),
            Map.entry("GET /quotes/{}", "Where the form leads by which a quote is made; the example has none."),
            Map.entry("PUT /swarms/{}/confirmation", "Offered to whoever had a problem once it is solved; nobody in the example waits for that."),
            Map.entry("PUT /swarms/{}/owner", "Offered to whom a swarm is offered; none of the example is."),
            Map.entry("GET /requests/{}", "The address without the title; links carry it."),
            Map.entry("GET /requests/{}/correction", "Offered to whoever asked until somebody has answered; nobody who walks has asked."),
            Map.entry("PUT /requests/{}/correction", "The form of that page."),
            Map.entry("DELETE /requests/{}/cases", "Offered to those who said that they need it too; nobody who walks has."),
            Map.entry("DELETE /requests/{}/following", "Offered to those who follow a request; nobody who walks does."),
            Map.entry("PUT /my/mentions/seen", "Offered to those who were mentioned and have not seen it; nobody in the example was."),
            Map.entry("GET /communities/{}/report", "Offered once a community is closed; none of the example is."),
            Map.entry("GET /reviews/{}", "Where the form leads by which a review is begun; none of the example is due."),
            Map.entry("POST /reviews/{}/decision", "The form of that page."),
            Map.entry("DELETE /questions/{}/putting-off", "Offered at a question that was put off; the example has none."),
            Map.entry("GET /communities/{}/register", "Offered where a charter lets people register themselves; none of the example does."),
            Map.entry("POST /communities/{}/register", "The form of that page."),
            Map.entry("GET /communities/{}/register/sent", "Where that form leads."),
            Map.entry("GET /communities/{}/repurposing", "Offered where a community did not coalesce; none of the example has."),
            Map.entry("POST /communities/{}/repurposing", "The form of that page."),
            Map.entry("GET /readiness/rounds/{}/reply", "Offered to those who have begun to answer a round; nobody in the example has."),
            Map.entry("GET /readiness/rounds/{}/reply/{}", "The parts of that page."),
            Map.entry("PUT /readiness/rounds/{}/reply/{}", "The form of such a part."),
            Map.entry("POST /readiness/rounds/{}/reply/sending", "The form of the page of one's own reply."),
            Map.entry("GET /readiness/rounds/{}/benchmark.json", "Offered once the organisation has said what it is; the example has not."),
            Map.entry("GET /assessment", "Where a link for answering without an account leads."),
            Map.entry("POST /assessment", "The form of that page."),
            Map.entry("GET /assessment/mine", "Where the personal link leads that one gets there."),
            Map.entry("GET /assessment/reply", "Where that leads on to."),
            Map.entry("GET /assessment/reply/{}", "The parts of that page."),
            Map.entry("PUT /assessment/reply/{}", "The form of such a part."),
            Map.entry("POST /assessment/sending", "The form of that page."),
            Map.entry("GET /assessment/sent", "Where that form leads."),
            Map.entry("GET /forgotten-password/sent", "Where the form for a forgotten password leads."),
            Map.entry("GET /invitation", "Where the link of an invitation leads."),
            Map.entry("POST /invitation", "The form of that page."),
            Map.entry("POST /invitation/account", "The form of that page for newcomers."),
            Map.entry("GET /invitation/sent", "Where that form leads."),
            Map.entry("DELETE /invitations/{}", "Offered while an invitation is open; the example has none."),
            Map.entry("GET /people/{}/claim", "Offered on the profile of an author of imported work; the example imports nothing."),
            Map.entry("POST /people/{}/claim", "The form of that page."),
            Map.entry("DELETE /people/{}/claim", "The form of that page once it waits."),
            Map.entry("PUT /people/{}/claimer", "The administrators' form on that profile."),
            Map.entry("GET /claims/{}", "Where each claim in the list leads; the example has none."),
            Map.entry("PUT /claims/{}/confirmation", "A form of that page."),
            Map.entry("PUT /claims/{}/refusal", "A form of that page."),
            Map.entry("PUT /claims/{}/ending", "The form of that page for a claim that is held."),
            Map.entry("GET /register", "Where the link of a letter leads."),
            Map.entry("POST /register", "The form of that page."),
            Map.entry("GET /reset-password", "Where the link of a letter leads."),
            Map.entry("PUT /reset-password", "The form of that page."),
            Map.entry("POST /questions/{}/merger", "The form of the page of merging, once it is known into which question."),
            Map.entry("DELETE /questions/{}/merger", "Offered beside a question that was merged; the example has none."),
            Map.entry("DELETE /mail", "Offered once a mail server is set; the example has none."),
            Map.entry("POST /mail/letters/{}/attempts", "Offered for letters that were given up; the example has none."));

    @Autowired private List<RequestMappingInfoHandlerMapping> mappings;
    @Autowired private ApplicationContext application;

    /// A route of the pages.
    private record Route(String method, PathPattern pattern) {

        String name() {
            return method + " " + pattern.getPatternString().replaceAll("\\{[^}]+}", "{}");
        }
    }

    /// What one viewer finds.
    private final class Walk {
        private final Http http;
        private final Map<String, Integer> opened = new HashMap<>();
        private final Set<String> met = new HashSet<>();
        private final ArrayDeque<String> waiting = new ArrayDeque<>();
        private final Map<String, String> from = new HashMap<>();
        final Set<String> reached = new TreeSet<>();
        final List<String> broken = new ArrayList<>();

        Walk(Viewer viewer) {
            http = http(viewer);
            reached.add("GET /");
            enter("/", "the start");
        }

        Walk go() {
            while (!waiting.isEmpty()) {
                open(waiting.remove());
            }
            return this;
        }

        private void open(String path) {
            var answer = http.get(path);
            if (answer.statusCode() == 303 || answer.statusCode() == 302 || answer.statusCode() == 301) {
                meet("GET", answer.headers().firstValue("Location").orElseThrow(), path);
            } else if (answer.statusCode() != 200) {
                broken.add(answer.statusCode() + " " + path + ", linked from " + from.get(path));
            } else if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                read(Jsoup.parse(answer.body()), path);
            }
        }

        private void read(Document page, String path) {
            page.select("a[href]:not([href^=/api/])").forEach(link -> meet("GET", link.attr("href"), path));
            page.select("[hx-get]").forEach(part -> meet("GET", part.attr("hx-get"), path));
            for (var form : page.select("form:not([method=dialog])")) {
                form.select("button[formaction]").forEach(button -> meet(method(form), button.attr("formaction"), path));
                meet(method(form), form.hasAttr("action") ? form.attr("action") : path, path);
            }
        }

        private static String method(Element form) {
            var hidden = form.select("input[name=_method]").val();
            return (hidden.isEmpty() ? form.attr("method").isEmpty() ? "get" : form.attr("method") : hidden).toUpperCase(Locale.ROOT);
        }

        private void meet(String method, String address, String page) {
            var path = address.replaceAll("#.*", "");
            if (!path.startsWith("/") || path.startsWith("//")) {
                return;
            }
            var route = route(method, path.replaceAll("\\?.*", ""));
            if (route.isEmpty()) {
                broken.add("no route for " + method + " " + path + ", on " + page);
                return;
            }
            reached.add(route.get());
            if (method.equals("GET") && !path.startsWith("/assets/") && opened.merge(route.get(), 1, Integer::sum) <= ENOUGH) {
                enter(path, page);
            }
        }

        private void enter(String path, String page) {
            if (met.add(path)) {
                from.put(path, page);
                waiting.add(path);
            }
        }
    }

    private Stream<RequestMappingInfo> infos() {
        return mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().keySet().stream());
    }

    /// What people's browsers ask for; the API has its document, and parts of pages that htmx asks for are met on the page.
    private List<Route> routes() {
        return infos().flatMap(info -> methods(info).flatMap(method -> Objects.requireNonNull(info.getPathPatternsCondition()).getPatterns().stream()
                        .map(pattern -> new Route(method, pattern))))
                .filter(route -> !route.pattern().getPatternString().startsWith("/api/"))
                .toList();
    }

    private static Stream<String> methods(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return methods.isEmpty() ? Stream.of("GET") : methods.stream().map(RequestMethod::name);
    }

    private Optional<String> route(String method, String path) {
        var container = PathContainer.parsePath(path);
        return routes().stream().filter(route -> route.method().equals(method) && route.pattern().matches(container))
                .min(Comparator.comparing(Route::pattern)).map(Route::name);
    }

    @Test
    void everyPageAndFormIsFoundFromTheStartAndNoLinkIsBroken() {
        var routes = routes().stream().map(Route::name).collect(Collectors.toCollection(TreeSet::new));
        var walks = furnish().stream().map(viewer -> new Walk(viewer).go()).toList();
        var reached = walks.stream().flatMap(walk -> walk.reached.stream()).collect(Collectors.toCollection(TreeSet::new));

        assertThat(routes).contains("GET /people/{}", "POST /people");
        assertSoftly(that -> {
            that.assertThat(walks.stream().flatMap(walk -> walk.broken.stream())).as("broken links").isEmpty();
            that.assertThat(routes.stream().filter(route -> !reached.contains(route) && !OUT.containsKey(route))).as("routes that nothing leads to").isEmpty();
            that.assertThat(OUT.keySet().stream().filter(route -> !routes.contains(route) || reached.contains(route))).as("exceptions without need").isEmpty();
        });
    }

    @Test
    void everyMethodOfAControllerIsMapped() {
        var mapped = mappings.stream().flatMap(mapping -> mapping.getHandlerMethods().values().stream()).map(HandlerMethod::getMethod).collect(Collectors.toSet());
        var unmapped = new TreeMap<String, String>();
        for (var controller : application.getBeansWithAnnotation(Controller.class).values()) {
            var type = controller.getClass();
            if (type.getName().startsWith("dev.muster.")) {
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> answers(method) && !mapped.contains(method))
                        .forEach(method -> unmapped.put(type.getSimpleName() + "." + method.getName(), method.toString()));
            }
        }

        assertThat(mapped).isNotEmpty();
        assertThat(unmapped).isEmpty();
    }

    private static boolean answers(Method method) {
        return Arrays.stream(method.getDeclaringClass().getInterfaces()).flatMap(type -> Arrays.stream(type.getMethods()))
                        .noneMatch(each -> each.getName().equals(method.getName()))
                && !Modifier.isPrivate(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic()
                && Stream.of(ExceptionHandler.class, InitBinder.class, ModelAttribute.class).noneMatch(method::isAnnotationPresent);
    }
}
