package dev.muster.questions.api;

import dev.muster.questions.Written;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Your own questions in all communities, newest first.
@RestController
@Tag(name = "Questions")
class MineApi {
    private final Written written;
    private final Telling telling;

    MineApi(Written written, Telling telling) {
        this.written = written;
        this.telling = telling;
    }

    /// @param before cursor for newer questions
    /// @param after cursor for older questions
    record MineJson(List<OwnJson> questions, @Nullable String before, @Nullable String after) {}

    /// @param latest the last thing that somebody else said there; missing where nobody has
    record OwnJson(QuestionsJson.LineJson question, @Nullable LatestJson latest) {}

    /// @param kind `answer` or `comment`
    record LatestJson(String kind, Instant at) {}

    /// @param before cursor for newer questions
    /// @param after cursor for older questions
    @GetMapping("/api/v1/me/questions")
    MineJson mine(@RequestParam(required = false) @Nullable String before, @RequestParam(required = false) @Nullable String after, Viewer viewer) {
        var part = written.own(before, after, viewer);
        var lines = telling.lines(part.entries().stream().map(Written.Own::question).toList());
        return new MineJson(IntStream.range(0, lines.size()).mapToObj(index -> new OwnJson(lines.get(index), latest(part.entries().get(index).latest()))).toList(),
                part.before(), part.after());
    }

    private static @Nullable LatestJson latest(Written.@Nullable Latest latest) {
        return latest == null ? null : new LatestJson(latest.kind(), latest.at());
    }
}
