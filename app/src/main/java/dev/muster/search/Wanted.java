package dev.muster.search;

import dev.muster.shell.Invalid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What somebody looks for.
///
/// @param words words, "phrases", and either with a minus before it; may be empty where something else narrows
/// @param kind the kind of thing, or null
/// @param tag a tag, or null
/// @param state the state of its thread, or null
/// @param author the handle of whoever made it, or null
/// @param community the handle of the community that it stands in, or null
/// @param page from 1
public record Wanted(
        String words, @Nullable String kind, @Nullable String tag, @Nullable String state, @Nullable String author,
        @Nullable String community, Order order, int page) {

    /// How many are shown at once.
    public static final int PAGE = 20;

    /// Nobody reads further; whoever gets so far had better say more.
    public static final int MOST_PAGES = 25;

    public static final int LONGEST = 300;

    public enum Order {
        RELEVANCE, NEWEST;

        /// @throws Invalid at `sort`
        public static Order of(String word) {
            return switch (word.toLowerCase(Locale.ROOT)) {
                case "", "relevance" -> RELEVANCE;
                case "newest" -> NEWEST;
                default -> {
                    new Invalid.Check().that(false, "sort", "search.sort.unknown").orThrow();
                    yield RELEVANCE;
                }
            };
        }
    }

    public Wanted {
        tag = tag == null || tag.isBlank() ? null : tag.strip().toLowerCase(Locale.ROOT);
        kind = blankAway(kind);
        state = blankAway(state);
        author = blankAway(author);
        community = blankAway(community);
    }

    private static @Nullable String blankAway(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /// Words alone.
    public static Wanted words(String words) {
        return new Wanted(words, null, null, null, null, null, Order.RELEVANCE, 1);
    }

    /// Whether nothing at all was said.
    public boolean isEmpty() {
        return words.isBlank() && !narrowed();
    }

    public boolean narrowed() {
        return kind != null || tag != null || state != null || author != null || community != null;
    }

    public Wanted at(int other) {
        return new Wanted(words, kind, tag, state, author, community, order, other);
    }
}
