package dev.muster.questions.api;

import dev.muster.questions.SimilarQuestions;
import dev.muster.questions.Stretch;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What has been asked before.
@RestController
@Tag(name = "Questions")
class SimilarApi {
    private final SimilarQuestions similar;
    private final Places places;
    private final Telling telling;

    SimilarApi(SimilarQuestions similar, Places places, Telling telling) {
        this.similar = similar;
        this.places = places;
        this.telling = telling;
    }

    /// The questions of a community that resemble a title, closest first; at most five, and no cursors.
    ///
    /// @param title as far as it is written
    @GetMapping("/api/v1/communities/{community}/similar")
    QuestionsJson similar(@PathVariable String community, @RequestParam String title, Viewer viewer) {
        return telling.questions(new Stretch<>(similar.to(title, places.at(community), viewer), null, null));
    }
}
