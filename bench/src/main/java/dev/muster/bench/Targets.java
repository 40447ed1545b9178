package dev.muster.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The main pages and commands.
final class Targets {
    private static final Map<String, String> VISITOR = Map.of();
    private final Furnished furnished;

    Targets(Furnished furnished) {
        this.furnished = furnished;
    }

    /// Those that read, and then those that write.
    List<Target> all() {
        return Stream.of(reading("visitor", VISITOR), reading("signed in", furnished.session()), memory("visitor", VISITOR), memory("signed in", furnished.session()),
                yardsticks(), longThread(), api(), writing()).flatMap(each -> each).toList();
    }

    private Stream<Target> yardsticks() {
        return Stream.of(
                Target.get("static asset", furnished.asset(), Map.of("Accept-Encoding", "gzip")),
                Target.get("page of signing in", "/sign-in", VISITOR),
                Target.get("thread, visitor, compressed", furnished.thread(), Map.of("Accept-Encoding", "gzip")));
    }

    /// Searches for many different words.
    private Stream<Target> searches(String who, Map<String, String> headers) {
        return Stream.of(new Target("searches, " + who, "GET", furnished.searches(), headers, null));
    }

    /// A thread with 500 answers: how it begins, in another order, its end, what is new in it, and for those who share no page.
    private Stream<Target> longThread() {
        var thread = furnished.longThread();
        return Stream.of(
                Target.get("thread of 500, visitor", thread, VISITOR),
                Target.get("thread of 500, newest, visitor", thread + "?order=newest", VISITOR),
                Target.get("thread of 500, signed in", thread, furnished.session()),
                Target.get("thread of 500, end, signed in", thread + "?order=oldest&before=end", furnished.session()),
                Target.get("thread of 500, guide", thread, furnished.guide()),
                Target.get("thread of 500, newest, guide", thread + "?order=newest", furnished.guide()));
    }

    private Stream<Target> reading(String who, Map<String, String> headers) {
        return Stream.concat(
                Stream.of(Target.get("thread, " + who, furnished.thread(), headers),
                        Target.get("home, " + who, "/", headers),
                        Target.get("community, " + who, "/communities/" + furnished.community(), headers),
                        Target.get("measures, " + who, "/communities/" + furnished.community() + "/measures", headers),
                        Target.get("search, " + who, "/search?q=stale+valve+pressure", headers)),
                Stream.concat(searches(who, headers), lists(who, headers)));
    }

    /// The lists, of which nothing may depend on how much there is.
    Stream<Target> lists(String who, Map<String, String> headers) {
        var list = "/communities/" + furnished.community() + "/questions";
        return Stream.of(
                Target.get("questions, " + who, list, headers),
                Target.get("open questions, " + who, list + "?show=open", headers),
                Target.get("unanswered questions, " + who, list + "?show=unanswered", headers),
                Target.get("questions with a tag, " + who, list + "?tag=tag1", headers));
    }

    /// What is asked in both runs of growth.
    List<Target> growing() {
        return Stream.of(lists("visitor", VISITOR), lists("signed in", furnished.session()), searches("visitor", VISITOR), searches("signed in", furnished.session()),
                Stream.of(Target.get("community, signed in", "/communities/" + furnished.community(), furnished.session()),
                        Target.get("thread, visitor", furnished.thread(), VISITOR), Target.get("thread, signed in", furnished.thread(), furnished.session()),
                        Target.get("api: list questions", "/api/v1/communities/" + furnished.community() + "/questions", furnished.token()))).flatMap(each -> each).toList();
    }

    /// A page of the memory, its lists, and two of its revisions side by side, each of 100 kB.
    private Stream<Target> memory(String who, Map<String, String> headers) {
        var wiki = furnished.wiki();
        return Stream.of(
                Target.get("page, " + who, wiki.page(), headers),
                Target.get("page's history, " + who, wiki.page() + "/history", headers),
                Target.get("pages, " + who, "/communities/" + furnished.community() + "/pages", headers),
                Target.get("comparison of 100 kB, " + who, wiki.comparison(), headers));
    }

    private Stream<Target> api() {
        return Stream.of(
                Target.get("api: read a question", "/api/v1/questions/" + furnished.question(), furnished.token()),
                Target.get("api: list questions", "/api/v1/communities/" + furnished.community() + "/questions", furnished.token()));
    }

    private Stream<Target> writing() {
        var again = new HashMap<>(furnished.token());
        return Stream.of(
                new Target("api: ask", "POST", List.of("/api/v1/communities/" + furnished.community() + "/questions"), again,
                        List.of("{\"title\": \"What about number %d?\", \"body\": \"It does what it does, and not what it should.\", \"tags\": [\"tag1\"]}")),
                new Target("api: answer", "POST", furnished.open().stream().map(each -> "/api/v1/questions/" + each + "/answers").toList(), again,
                        List.of("{\"body\": \"This helped me in case %d: let it rest, and look at it again the next day.\"}")),
                new Target("api: reuse", "PUT", furnished.answers().stream().map(each -> "/api/v1/answers/" + each + "/reuse").toList(), again,
                        List.of("{\"worked\": true, \"note\": \"number %d\"}", "{\"worked\": false, \"note\": \"number %d did not\"}")));
    }
}
