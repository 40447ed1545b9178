package dev.muster.memory;

import dev.muster.items.Item;
import dev.muster.rights.Place;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/// Where pages stand.
public final class Addresses {

    /// Pages below a page's address, which no title may take the place of.
    private static final Set<String> PAGES = Set.of("edit", "history", "compare", "care", "comment", "comments", "blame", "story", "suggestions", "dissents", "scope",
            "move", "place", "audience", "hiding", "template", "files");

    private Addresses() {}

    /// The address of a page with its title.
    public static String of(Item item) {
        return of(item.handle(), item.title());
    }

    /// The short address, below which one acts.
    public static String path(Item item) {
        return "/pages/" + item.handle();
    }

    public static String of(String handle, @Nullable String title) {
        var slug = Item.slug(title);
        var path = "/pages/" + handle;
        return slug.isEmpty() || PAGES.contains(slug) ? path : path + "/" + UriUtils.encodePathSegment(slug, "UTF-8");
    }

    /// Where the pages of a community are listed, or those of the whole organisation.
    public static String list(Place place) {
        return place.isOrganisation() ? place.address() : place.address() + "/pages";
    }

    /// Where the files of a page are.
    public static String files(Item item) {
        return path(item) + "/files";
    }

    /// One of them, as it is now.
    public static String file(Item item, String name) {
        return files(item) + "/" + UriUtils.encodePathSegment(name, "UTF-8");
    }

    /// Where is said where a page stands and who sees it.
    public static String scope(Item item) {
        return path(item) + "/scope";
    }

    /// Where the pages stand that somebody has to look at.
    public static String upkeep(Place place) {
        return place.address() + "/upkeep";
    }

    /// Where suggested changes wait.
    public static String suggestions(Place place) {
        return place.address() + "/suggestions";
    }

    public static String stories(Place place) {
        return place.address() + "/stories";
    }

    /// Where a story is told.
    ///
    /// @param from handle of the thread from which it comes, or null
    public static String tell(Place place, @Nullable String from) {
        return stories(place) + "/new" + (from == null ? "" : "?from=" + from);
    }

    /// Where a page is written that begins with the text of another.
    public static String write(Place place, String title, Item template) {
        var address = write(place, title);
        return address + (address.contains("?") ? "&" : "?") + "template=" + template.handle();
    }

    /// Where a page is written that does not exist yet.
    public static String write(Place place, String title) {
        var address = UriComponentsBuilder.fromPath(list(place) + "/new");
        return title.isEmpty() ? address.toUriString() : address.queryParam("title", "{title}").encode().buildAndExpand(title).toUriString();
    }
}
