package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Author;
import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.LinkKind;
import dev.muster.exchange.stackexchange.PostType;
import dev.muster.exchange.stackexchange.Table;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/// What several dumps hold together, oldest first, by the ids that their rows have here.
final class Expected {
    private final Keys keys;
    private final Set<UUID> questions = new HashSet<>();
    private final Map<UUID, UUID> answers = new HashMap<>();
    private final Map<UUID, UUID> accepted = new HashMap<>();
    private final Map<UUID, UUID> comments = new HashMap<>();
    private final Set<UUID> authors = new HashSet<>();
    private final Map<UUID, UUID> revisions = new HashMap<>();
    private final Set<List<Object>> links = new HashSet<>();

    Expected(Keys keys) {
        this.keys = keys;
    }

    void add(Dump dump) {
        each(Feed.of(dump.posts()), post -> {
            if (post.type() == PostType.QUESTION) {
                questions.add(keys.post(post.id()));
                accepted.remove(keys.post(post.id()));
                if (post.accepted() != null) {
                    accepted.put(keys.post(post.id()), keys.post(post.accepted()));
                }
            } else if (post.type() == PostType.ANSWER && post.parent() != null) {
                answers.put(keys.post(post.id()), keys.post(post.parent()));
            }
            return true;
        });
        if (dump.has(Table.USERS)) {
            each(Feed.of(dump.users()), user -> authors.add(keys.author(new Author(user.id(), user.name()))));
        }
        if (dump.has(Table.COMMENTS)) {
            each(Feed.of(dump.comments()), comment -> comments.put(keys.comment(comment.id()), keys.post(comment.post())));
        }
        if (dump.has(Table.POST_HISTORY)) {
            each(Feed.of(dump.revisions(), 0), each -> revisions.put(keys.revision(each.post(), each.guid()), keys.post(each.post())));
        }
        if (dump.has(Table.POST_LINKS)) {
            each(Feed.of(dump.links()), link -> link.kind() != LinkKind.OTHER
                    && links.add(List.of(keys.post(link.from()), keys.post(link.to()), link.kind() == LinkKind.DUPLICATE ? "duplicates" : "relates")));
        }
    }

    private static <T> void each(Feed<T> feed, Function<T, Object> take) {
        try (feed) {
            while (feed.hasNext()) {
                var _ = take.apply(feed.next());
            }
        }
    }

    /// Rows on posts that no dump holds are not taken over, and reported by the import.
    void dropDangling() {
        answers.values().retainAll(questions);
        accepted.values().retainAll(answers.keySet());
        Set<UUID> posts = new HashSet<>(questions);
        posts.addAll(answers.keySet());
        comments.values().retainAll(posts);
        revisions.values().retainAll(posts);
        links.removeIf(link -> !posts.contains((UUID) link.get(0)) || !posts.contains((UUID) link.get(1)) || link.get(0).equals(link.get(1)));
    }

    Set<UUID> questions() {
        return questions;
    }

    Set<UUID> answers() {
        return answers.keySet();
    }

    Set<UUID> accepted() {
        return new HashSet<>(accepted.values());
    }

    Set<UUID> comments() {
        return comments.keySet();
    }

    Set<UUID> authors() {
        return authors;
    }

    Set<UUID> revisions() {
        return revisions.keySet();
    }

    Set<List<Object>> links() {
        return links;
    }
}
