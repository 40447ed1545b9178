package dev.muster.questions;

import dev.muster.items.Item;
import java.util.Set;
import org.springframework.web.util.UriUtils;

/// Where questions and answers stand.
public final class Addresses {

    /// Pages below a question's address, which no title may take the place of.
    private static final Set<String> PAGES = Set.of("edit", "history", "close", "comments");

    private Addresses() {}

    /// The address of a question with its title, of an answer, or of a thing of another kind.
    public static String of(Item item) {
        return item.kind().equals(Questions.KIND) ? withTitle(item) : path(item);
    }

    /// The short address, below which one acts.
    public static String path(Item item) {
        return "/" + item.kind() + "s/" + item.handle();
    }

    private static String withTitle(Item question) {
        var slug = question.slug();
        return slug.isEmpty() || PAGES.contains(slug) ? path(question) : path(question) + "/" + UriUtils.encodePathSegment(slug, "UTF-8");
    }
}
