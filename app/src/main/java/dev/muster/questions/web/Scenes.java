package dev.muster.questions.web;

import dev.muster.conversation.Comments;
import dev.muster.conversation.Comments.Discussion;
import dev.muster.conversation.Reuse;
import dev.muster.conversation.Reuses;
import dev.muster.conversation.web.Once;
import dev.muster.items.Editions.Edition;
import dev.muster.items.Followers;
import dev.muster.items.Hints;
import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.items.Link;
import dev.muster.items.Ties;
import dev.muster.items.Visits;
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
import dev.muster.writing.Mentioned;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a page of a thread shows.
@Component
class Scenes {
    private static final int COMMENTS_SHOWN = 3;
    private static final int FAILURES_SHOWN = 5;
    private static final int MOST_SAID = 1_000;
    private final Questions questions;
    private final Answers answers;
    private final Comments comments;
    private final Reuses reuses;
    private final Places places;
    private final Whos whos;
    private final List<Provenance> provenances;
    private final Items items;
    private final Followers followers;
    private final Ties ties;
    private final Visits visits;
    private final Mentioned mentioned;
    private final SeenThreads seen;
    private final Once once;

    Scenes(Questions questions, Answers answers, Comments comments, Reuses reuses, Places places, Whos whos, List<Provenance> provenances,
            Items items, Followers followers, Ties ties, Visits visits, Mentioned mentioned, SeenThreads seen, Once once) {
        this.questions = questions;
        this.answers = answers;
        this.comments = comments;
        this.reuses = reuses;
        this.places = places;
        this.whos = whos;
        this.provenances = provenances;
        this.items = items;
        this.followers = followers;
        this.ties = ties;
        this.visits = visits;
        this.mentioned = mentioned;
        this.seen = seen;
        this.once = once;
    }

    Scene of(Question question, Part part, Viewer viewer) {
        return scene(read(question, part), viewer, ties.of(question.item()), followers.include(question.item(), viewer), part, visits.last(question.item(), viewer).orElse(null), Hints.UNASKED);
    }

    /// A part of a thread, where the viewer is shown what everybody of the audience is.
    Optional<Scene> shared(Edition edition, Part part, Viewer viewer) {
        return seen.find(edition, part, viewer, () -> readForAll(edition.thread(), part))
                .map(each -> scene(each, viewer, edition.tied() ? ties.of(each.question().item()) : List.of(), edition.followed(), part, edition.read(), edition.hints()));
    }

    private SeenThreads.Kept readForAll(UUID thread, Part part) {
        return items.find(thread).map(questions::of).map(question -> {
            var first = read(question, part);
            var all = first.with(reuses.everybody(first.answered(), MOST_SAID));
            return new SeenThreads.Kept(Optional.of(all), questions.holdsUntil(question));
        }).orElse(SeenThreads.Kept.NOTHING);
    }

    private Seen read(Question question, Part part) {
        var place = placeOf(question);
        var shown = answers.list(question, part.span());
        int ahead = shown.entries().isEmpty() || shown.before() == null ? 0 : answers.ahead(question, shown.entries().getFirst(), part.span().order());
        var posts = Stream.concat(Stream.of(question.item()), shown.entries().stream().map(Answer::item)).toList();
        var discussions = discussions(posts, part.unfold());
        var failures = reuses.failures(shown.entries().stream().map(each -> each.item().id()).toList(), FAILURES_SHOWN);
        return Seen.of(question, place, shown, ahead, answers.latest(question, Visits.MOST_COUNTED), discussions, failures, origins(posts),
                whos.of(people(question, posts, discussions, failures), place), once.key());
    }

    private Scene scene(Seen seen, Viewer viewer, List<Link> links, boolean followed, Part part, @Nullable Instant read, Hints hints) {
        var question = seen.question();
        var mine = seen.said().map(said -> by(viewer, said)).orElseGet(() -> reuses.mine(seen.answered(), viewer));
        return new Scene(seen, viewer, questions.allowed(question, seen.place(), viewer), mine, links, followed, part, read, namedIn(question, viewer, hints), hints);
    }

    private List<Item> namedIn(Question question, Viewer viewer, Hints hints) {
        return hints.may(Mentioned.NAMED) ? mentioned.unseenIn(question.item(), viewer) : List.of();
    }

    private static Map<UUID, Reuse> by(Viewer viewer, List<Reuse> said) {
        return said.stream().filter(each -> viewer.is(each.person())).collect(Collectors.toMap(Reuse::answer, Function.identity()));
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
        var seen = Seen.of(question, place, new Stretch<>(List.of(), null, null), 0, List.of(), discussions, Map.of(), Map.of(),
                whos.of(people(question, List.of(post), discussions, Map.of()), place), once.key());
        return new Scene(seen, viewer, questions.allowed(question, place, viewer), Map.of(), List.of(), false, Part.FIRST, null, List.of(), Hints.UNASKED);
    }

    /// One answer and what people said about it.
    Scene withAnswer(Question question, Answer answer, Viewer viewer) {
        var place = placeOf(question);
        var one = List.of(answer.item().id());
        var failures = reuses.failures(one, FAILURES_SHOWN);
        var seen = Seen.of(question, place, new Stretch<>(List.of(answer), null, null), 0, List.of(), Map.of(), failures, origins(List.of(answer.item())),
                whos.of(people(question, List.of(answer.item()), Map.of(), failures), place), once.key());
        return new Scene(seen, viewer, questions.allowed(question, place, viewer), reuses.mine(one, viewer), List.of(), false, Part.FIRST, null, List.of(), Hints.UNASKED);
    }
}
