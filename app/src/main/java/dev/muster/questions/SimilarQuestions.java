package dev.muster.questions;

import dev.muster.items.Items;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.search.Search;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/// What has been asked before: shown to those who are about to ask it again.
@Service
public class SimilarQuestions {
    private static final int MOST = 5;
    private static final int TOO_SHORT = 3;
    private final Search search;
    private final Items items;
    private final Questions questions;

    SimilarQuestions(Search search, Items items, Questions questions) {
        this.search = search;
        this.items = items;
        this.questions = questions;
    }

    /// The questions of a place that resemble a title, as far as it is written; closest first.
    public List<Question> to(String title, Place place, Viewer viewer) {
        if (title.strip().length() < TOO_SHORT) {
            return List.of();
        }
        var closest = search.similar(place, Questions.KIND, title, MOST, viewer);
        var found = items.all(closest);
        return questions.of(closest.stream().map(found::get).filter(Objects::nonNull).filter(each -> !each.hidden()).toList());
    }
}
