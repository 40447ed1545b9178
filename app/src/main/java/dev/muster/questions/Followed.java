package dev.muster.questions;

import dev.muster.items.Items;
import dev.muster.items.Visits;
import dev.muster.rights.Viewer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/// The questions that somebody follows, where something has come since they were there.
@Service
public class Followed {
    private final Visits visits;
    private final Items items;
    private final Questions questions;

    Followed(Visits visits, Items items, Questions questions) {
        this.visits = visits;
        this.items = items;
        this.questions = questions;
    }

    /// @param answers how many are new, no more than {@link Visits#MOST_COUNTED}
    public record News(Question question, int answers) {}

    /// Those that were followed last come first.
    public List<News> news(int most, Viewer viewer) {
        var found = visits.followed(Answers.KIND, most, viewer);
        var known = items.all(found.keySet());
        return questions.of(found.keySet().stream().flatMap(each -> Stream.ofNullable(known.get(each))).filter(each -> each.kind().equals(Questions.KIND)).toList())
                .stream().map(each -> new News(each, Objects.requireNonNull(found.get(each.id())))).toList();
    }
}
