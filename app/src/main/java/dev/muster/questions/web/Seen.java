package dev.muster.questions.web;

import dev.muster.conversation.Comments.Discussion;
import dev.muster.conversation.Reuse;
import dev.muster.items.spi.Provenance.Origin;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers.Arrival;
import dev.muster.questions.Question;
import dev.muster.questions.Stretch;
import dev.muster.rights.Place;
import gg.jte.Content;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What a page of a thread shows to everybody who sees the same of it.
///
/// @param ahead how many answers stand before those shown
/// @param latest when answers were last given, last first
/// @param said what everybody said of the answers, unless that is too much to keep
/// @param outline what stands round the posts
/// @param drawn answers as they have been drawn for those who may do the same with them
/// @param key goes into every form of the page
record Seen(
        Question question, Place place, Stretch<Answer> answers, int ahead, List<Arrival> latest, Map<UUID, Discussion> discussions,
        Optional<List<Reuse>> said, Map<UUID, List<Reuse>> failures, Map<UUID, Origin> origins, Whos.Named named, Outline outline,
        Map<DrawnAnswers.Likeness, Content> drawn, String key) {

    static Seen of(
            Question question, Place place, Stretch<Answer> answers, int ahead, List<Arrival> latest, Map<UUID, Discussion> discussions,
            Map<UUID, List<Reuse>> failures, Map<UUID, Origin> origins, Whos.Named named, String key) {
        return new Seen(question, place, answers, ahead, latest, discussions, Optional.empty(), failures, origins, named,
                Outline.of(question, place, answers.entries(), discussions, named), new ConcurrentHashMap<>(), key);
    }

    /// The same with all that was said of the answers.
    Seen with(Optional<List<Reuse>> everything) {
        return new Seen(question, place, answers, ahead, latest, discussions, everything, failures, origins, named, outline, drawn, key);
    }

    List<UUID> answered() {
        return answers.entries().stream().map(each -> each.item().id()).toList();
    }

    /// About how much memory it takes.
    int weight() {
        int words = answers.entries().stream().mapToInt(each -> each.item().body().text().length()).sum() + question.item().body().text().length()
                + discussions.values().stream().flatMap(each -> each.comments().stream()).mapToInt(each -> each.body().text().length()).sum();
        return 2_000 + 60 * latest.size()
                + DrawnAnswers.WEIGHT * answers.entries().size() + 600 * (answers.entries().size() + discussions.size() + named.people().size()) + 200 * said.map(List::size).orElse(0) + words;
    }
}
