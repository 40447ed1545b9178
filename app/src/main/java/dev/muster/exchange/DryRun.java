package dev.muster.exchange;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Post;
import dev.muster.exchange.stackexchange.PostType;
import dev.muster.exchange.stackexchange.Table;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

/// What can be told of a dump without writing anything.
public final class DryRun {
    private static final int FIRST_ROWS = 5_000;

    private DryRun() {}

    /// Reads everything, so that whatever is wrong comes to light, and counts it.
    public static Map<String, Long> read(Dump dump, Imports.Progress progress) {
        var tally = new Tally(Map.of());
        count("posts", Feed.of(dump.posts()), dump.bytes(Table.POSTS), progress, post -> tally.add(word(post)));
        count("users", Feed.of(dump.users()), dump.bytes(Table.USERS), progress, _ -> tally.add("users"));
        count("comments", Feed.of(dump.comments()), dump.bytes(Table.COMMENTS), progress, _ -> tally.add("comments"));
        count("votes", Feed.of(dump.votes()), dump.bytes(Table.VOTES), progress, _ -> tally.add("votes"));
        count("revisions", Feed.of(dump.revisions(), 0), dump.bytes(Table.POST_HISTORY), progress, _ -> tally.add("revisions"));
        count("links", Feed.of(dump.links()), dump.bytes(Table.POST_LINKS), progress, _ -> tally.add("links"));
        count("badges", Feed.of(dump.badges()), dump.bytes(Table.BADGES), progress, _ -> tally.add("left-out-badges"));
        return tally.counts();
    }

    private static String word(Post post) {
        return switch (post.type()) {
            case QUESTION -> "questions";
            case ANSWER -> "answers";
            case TAG_WIKI, TAG_WIKI_EXCERPT -> "left-out-posts-tag-wiki";
            case OTHER -> "left-out-posts-of-the-site";
        };
    }

    private static <T> void count(String phase, Feed<T> rows, long bytes, Imports.Progress progress, java.util.function.Consumer<T> take) {
        try (rows) {
            while (rows.hasNext()) {
                take.accept(rows.next());
                progress.at(phase, 1, rows.bytes(), bytes);
            }
        }
    }

    /// The day of the first question, by which "the first 90 days" are counted: ids ascend with time,
    /// so the first rows of the file tell.
    public static Optional<LocalDate> firstDay(Dump dump) {
        Optional<LocalDate> first = Optional.empty();
        try (var posts = Feed.of(dump.posts())) {
            for (int i = 0; i < FIRST_ROWS && posts.hasNext(); i++) {
                var post = posts.next();
                var day = post.created().atOffset(ZoneOffset.UTC).toLocalDate();
                if (post.type() == PostType.QUESTION && (first.isEmpty() || day.isBefore(first.get()))) {
                    first = Optional.of(day);
                }
            }
        }
        return first;
    }
}
