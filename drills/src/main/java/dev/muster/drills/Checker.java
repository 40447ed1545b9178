package dev.muster.drills;

import dev.muster.drills.Write.Kind;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Reads everything back through the API and holds it against the ledger.
///
/// It can be used while some writes are still unknown: those may be there once, or not at all.
final class Checker {
    private static final Pattern MARKER = Pattern.compile("mark-\\d{7}");
    private final Scene scene;
    private final Expected expected;
    private final Report report;
    private final String token;

    Checker(Scene scene, Ledger ledger, Report report) {
        this.scene = scene;
        this.expected = new Expected(ledger);
        this.report = report;
        this.token = scene.founding().administrator();
    }

    Expected expected() {
        return expected;
    }

    private String list() {
        return "/api/v1/communities/" + scene.founding().community() + "/questions?show=";
    }

    /// The list of all questions with their counters: every acknowledged one once, nothing else.
    ///
    /// @return the address of each by its number
    Map<Integer, String> list(String show) {
        var handles = new HashMap<Integer, String>();
        var seen = new HashSet<String>();
        for (var line : walk(list() + show, "questions")) {
            var write = known(seen, line.path("title").asString(), "The list of questions");
            if (write != null && write.kind() == Kind.QUESTION) {
                handles.put(write.number(), line.path("handle").asString());
                counters(write, line);
            }
        }
        requireAll(seen, expected.sure(Kind.QUESTION), "the list of questions");
        return handles;
    }

    private void counters(Write question, JsonNode line) {
        require(expected.answers(question).has(line.path("answers").asInt()), "%s counts %d answers, not %s",
                question.marker(), line.path("answers").asInt(), expected.answers(question));
        require(expected.worked(question).has(line.path("worked").asInt()), "%s counts %d for whom it worked, not %s",
                question.marker(), line.path("worked").asInt(), expected.worked(question));
        state(question, line.path("state").asString());
    }

    private void state(Write question, String state) {
        var acceptance = expected.acceptance(question);
        boolean solved = state.equalsIgnoreCase("solved");
        require(acceptance == null ? !solved : solved || !expected.isSure(acceptance), "%s is %s though an acceptance was %s",
                question.marker(), state, acceptance == null ? "never sent" : "acknowledged");
    }

    /// The lists by state and tag hold what they should.
    void lists() {
        for (var tag : Load.TAGS) {
            narrowed("all&tag=" + tag, each -> each.tag().equals(tag));
            narrowed("solved&tag=" + tag, each -> each.tag().equals(tag) && expected.acceptance(each) != null);
            narrowed("open&tag=" + tag, each -> each.tag().equals(tag) && expected.acceptance(each) == null);
        }
        narrowed("solved", each -> expected.acceptance(each) != null);
        narrowed("open", each -> expected.acceptance(each) == null);
        narrowed("unanswered", each -> expected.acceptance(each) == null && expected.answers(each).most() == 0);
    }

    private void narrowed(String show, Predicate<Write> belongs) {
        var found = walk(list() + show, "questions").stream().map(line -> marker(line.path("title").asString())).sorted().toList();
        var wanted = expected.sure(Kind.QUESTION).stream().filter(belongs).map(Write::marker).sorted().toList();
        require(found.equals(wanted), "The list %s has %d lines, not %d, or others", show, found.size(), wanted.size());
    }

    /// The threads of questions, in full: answers, comments, tallies, the accepted answer.
    void threads(Set<Integer> questions, Map<Integer, String> handles) {
        for (var question : expected.sure(Kind.QUESTION)) {
            var handle = handles.get(question.number());
            if (questions.contains(question.number()) && handle != null) {
                thread(question, handle);
            }
        }
    }

    private void thread(Write question, String handle) {
        var seen = new HashSet<String>();
        comments(question, "/api/v1/questions/" + handle + "/comments", seen);
        for (var line : walk("/api/v1/questions/" + handle + "/answers?", "answers")) {
            var answer = known(seen, line.path("body").asString(), "The thread of " + question.marker());
            if (answer != null) {
                require(question.equals(answer.on()), "%s is in the thread of %s", answer.marker(), question.marker());
                answer(answer, line);
                comments(answer, "/api/v1/answers/" + line.path("handle").asString() + "/comments", seen);
            }
        }
        requireAll(seen, expected.about(question, Kind.ANSWER), "the thread of " + question.marker());
    }

    private void answer(Write answer, JsonNode line) {
        require(expected.reuses(answer, true).has(line.path("worked").asInt()), "%s worked for %d, not %s", answer.marker(), line.path("worked").asInt(), expected.reuses(answer, true));
        require(expected.reuses(answer, false).has(line.path("failed").asInt()), "%s failed for %d, not %s", answer.marker(), line.path("failed").asInt(), expected.reuses(answer, false));
        var acceptance = expected.about(answer, Kind.ACCEPTANCE);
        boolean sure = acceptance.stream().anyMatch(expected::isSure);
        require(line.path("accepted").asBoolean() ? !acceptance.isEmpty() : !sure, "%s is%s accepted", answer.marker(), sure ? " not" : "");
    }

    private void comments(Write on, String path, Set<String> seen) {
        for (var line : scene.api().read(path, token)) {
            var comment = known(seen, line.path("body").asString(), "The comments on " + on.marker());
            require(comment == null || on.equals(comment.on()), "%s is a comment on %s", comment, on.marker());
        }
        requireAll(seen, expected.about(on, Kind.COMMENT), "the comments on " + on.marker());
    }

    private @Nullable Write known(Set<String> seen, String text, String where) {
        var marker = marker(text);
        require(seen.add(marker), "%s has %s twice", where, marker);
        var write = expected.marked(marker);
        require(write != null, "%s has %s, which was refused or never sent", where, text);
        return write;
    }

    private void requireAll(Set<String> seen, List<Write> writes, String where) {
        for (var each : writes) {
            require(!expected.isSure(each) || seen.contains(each.marker()), "%s was acknowledged and is missing in %s", each.marker(), where);
        }
    }

    private List<JsonNode> walk(String path, String field) {
        var all = new ArrayList<JsonNode>();
        var cursor = "";
        do {
            var part = scene.api().read(path + cursor, token);
            part.path(field).forEach(all::add);
            cursor = part.path("after").isString() ? "&after=" + URLEncoder.encode(part.path("after").asString(), StandardCharsets.UTF_8) : "";
        } while (!cursor.isEmpty());
        return all;
    }

    private static String marker(String text) {
        var found = MARKER.matcher(text);
        return found.find() ? found.group() : text;
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void require(boolean holds, String otherwise, @Nullable Object... details) {
        if (!holds) {
            report.wrong(String.format(otherwise, details));
        }
    }
}
