package dev.muster.questions;

import dev.muster.items.Item;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// Where questions and answers stand.
public final class Addresses {

    /// Pages below a question's address, which no title may take the place of.
    private static final Set<String> PAGES = Set.of("edit", "history", "close", "comments", "instead", "as-customer", "merge", "split", "move");

    private Addresses() {}

    /// The address of a question with its title, of an answer, or of a thing of another kind.
    public static String of(Item item) {
        return item.kind().equals(Questions.KIND) ? ofQuestion(item.handle(), item.title()) : path(item);
    }

    /// The short address, below which one acts.
    public static String path(Item item) {
        return "/" + item.kind() + "s/" + item.handle();
    }

    /// The address of a question with its title.
    static String ofQuestion(String handle, @Nullable String title) {
        var path = "/" + Questions.KIND + "s/" + handle;
        var slug = Item.slug(title);
        return slug.isEmpty() || PAGES.contains(slug) ? path : path + "/" + UriUtils.encodePathSegment(slug, "UTF-8");
    }
}
