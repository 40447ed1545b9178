package dev.muster.questions.web;

import dev.muster.conversation.Comments;
import dev.muster.conversation.Comments.Discussion;
import dev.muster.conversation.Reuse;
import dev.muster.conversation.Reuses;
import dev.muster.items.Item;
import dev.muster.items.spi.Provenance;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.questions.Stretch;
import dev.muster.rights.Place;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a page of a thread shows.
@Component
class Scenes {
    private static final int COMMENTS_SHOWN = 3;
    private static final int FAILURES_SHOWN = 5;
    private final Questions questions;
    private final Answers answers;
    private final Comments comments;
    private final Reuses reuses;
    private final Places places;
    private final Whos whos;
    private final List<Provenance> provenances;
    private final Once once;

    Scenes(Questions questions, Answers answers, Comments comments, Reuses reuses, Places places, Whos whos, List<Provenance> provenances, Once once) {
        this.questions = questions;
        this.answers = answers;
        this.comments = comments;
        this.reuses = reuses;
        this.places = places;
        this.whos = whos;
        this.provenances = provenances;
        this.once = once;
    }

    Scene of(Question question, Part part, Viewer viewer) {
        var place = placeOf(question);
        var shown = answers.list(question, part.before(), part.after());
        var answered = shown.entries().stream().map(each -> each.item().id()).toList();
        var posts = Stream.concat(Stream.of(question.item()), shown.entries().stream().map(Answer::item)).toList();
        var discussions = discussions(posts, part.unfold());
        var failures = reuses.failures(answered, FAILURES_SHOWN);
        return new Scene(question, place, viewer, questions.allowed(question, place, viewer), shown, discussions, reuses.mine(answered, viewer),
                failures, origins(posts), whos.of(people(question, posts, discussions, failures), place), once.key());
    }

    Place placeOf(Question question) {
        return places.find(question.item().place()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }

    private Map<UUID, Discussion> discussions(List<Item> posts, @Nullable String unfold) {
        var found = new HashMap<>(comments.on(posts.stream().map(Item::id).toList(), COMMENTS_SHOWN));
        posts.stream().filter(post -> post.handle().equals(unfold)).map(Item::id)
                .forEach(id -> found.putAll(comments.on(List.of(id), Integer.MAX_VALUE)));
        return found;
    }

    private Map<UUID, Provenance.Origin> origins(List<Item> posts) {
        var wanted = posts.stream().map(Item::id).toList();
        var found = new HashMap<UUID, Provenance.Origin>();
        provenances.forEach(each -> found.putAll(each.of(wanted)));
        return found;
    }

    private static Collection<UUID> people(Question question, List<Item> posts, Map<UUID, Discussion> discussions, Map<UUID, List<Reuse>> failures) {
        var acceptance = question.acceptance();
        var closure = question.closure();
        var settlers = Stream.of(acceptance == null ? null : acceptance.by(), closure == null ? null : closure.by()).filter(Objects::nonNull);
        var commenters = discussions.values().stream().flatMap(each -> each.comments().stream()).map(Item::author);
        var triers = failures.values().stream().flatMap(List::stream).map(Reuse::person);
        return Stream.of(posts.stream().map(Item::author), commenters, triers, settlers).flatMap(each -> each).distinct().toList();
    }

    /// All comments on one thing, for the page that they are fetched into.
    Scene withComments(Question question, Item post, Viewer viewer) {
        var place = placeOf(question);
        var discussions = comments.on(List.of(post.id()), Integer.MAX_VALUE);
        return new Scene(question, place, viewer, questions.allowed(question, place, viewer), new Stretch<>(List.of(), null, null), discussions,
                Map.of(), Map.of(), Map.of(), whos.of(people(question, List.of(post), discussions, Map.of()), place), once.key());
    }

    /// One answer and what people said about it.
    Scene withAnswer(Question question, Answer answer, Viewer viewer) {
        var place = placeOf(question);
        var one = List.of(answer.item().id());
        var failures = reuses.failures(one, FAILURES_SHOWN);
        return new Scene(question, place, viewer, questions.allowed(question, place, viewer), new Stretch<>(List.of(answer), null, null), Map.of(),
                reuses.mine(one, viewer), failures, origins(List.of(answer.item())), whos.of(people(question, List.of(answer.item()), Map.of(), failures), place), once.key());
    }
}
