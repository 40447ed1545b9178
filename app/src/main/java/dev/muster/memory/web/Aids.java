package dev.muster.memory.web;

import dev.muster.conversation.web.Typing;
import dev.muster.items.Item;
import dev.muster.rights.Place;

/// What a page asks for by itself while somebody writes.
///
/// @param who people to mention
/// @param titles pages to link to
/// @param preview what the text will look like
public record Aids(String who, String titles, String preview) {

    /// For something new in a community.
    static Aids in(Place place) {
        return of(Typing.mentions(place), place);
    }

    /// For something around an item.
    static Aids around(Item item, Place place) {
        return of(Typing.mentions(item), place);
    }

    private static Aids of(String who, Place place) {
        return new Aids(who, place.address() + "/page-titles", place.address() + "/page-preview");
    }
}
