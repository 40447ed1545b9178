package dev.muster.questions.api;

import dev.muster.questions.Followed;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The questions that you follow in which something has come since you read them, at most fifty; those followed last come first.
@RestController
@Tag(name = "Questions")
class FollowedApi {
    private static final int MOST = 50;
    private final Followed followed;
    private final Telling telling;

    FollowedApi(Followed followed, Telling telling) {
        this.followed = followed;
        this.telling = telling;
    }

    /// @param answers how many are new to you, counted up to 100
    record NewsJson(QuestionsJson.LineJson question, int answers) {}

    @GetMapping("/api/v1/me/following/news")
    List<NewsJson> news(Viewer viewer) {
        viewer.self();
        var found = followed.news(MOST, viewer);
        var lines = telling.lines(found.stream().map(Followed.News::question).toList());
        return IntStream.range(0, lines.size()).mapToObj(index -> new NewsJson(lines.get(index), found.get(index).answers())).toList();
    }
}
