package dev.muster.memory;

import dev.muster.items.Item;
import dev.muster.items.Items;
import dev.muster.rights.Places;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.web.util.UriUtils;

/// Finds the page that somebody names in a form, as they typed or copied it.
@Service
public class TypedPages {
    private static final Pattern NAMED = Pattern.compile("(?:/communities/(?<place>[^/?#\\s]+))?/pages/(?<page>[^/?#\\s]+)");
    private final Items items;
    private final Places places;
    private final Memory memory;

    TypedPages(Items items, Places places, Memory memory) {
        this.items = items;
        this.places = places;
        this.memory = memory;
    }

    /// The page that the viewer of the moment sees there.
    ///
    /// @param typed its handle, or an address that leads to it, with or without what the browser shows before the path:
    ///     `/pages/4k7tq2m9xd/how-to` or `/communities/beer/pages/how-to`, by what it is called there or was
    public Optional<Item> find(String typed) {
        var named = NAMED.matcher(typed);
        if (!named.find()) {
            return ofHandle(typed.strip());
        }
        var place = named.group("place");
        return place == null ? ofHandle(named.group("page")) : places.find(place).flatMap(each -> memory.named(each, decoded(named.group("page")))).map(MemoryPage::item);
    }

    private Optional<Item> ofHandle(String handle) {
        return items.find(handle).filter(each -> each.kind().equals(Memory.KIND));
    }

    private static String decoded(String address) {
        try {
            return UriUtils.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return address;
        }
    }
}
