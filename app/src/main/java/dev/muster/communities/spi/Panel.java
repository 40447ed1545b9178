package dev.muster.communities.spi;

import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Link;
import java.util.List;
import java.util.Optional;

/// What a module adds to communities' pages besides a space. Spring collects panels by type, in their `@Order`.
///
/// Everything that it says is for the viewer of the moment.
public interface Panel {

    /// What the place needs now, most needed first: "3 questions wait for an answer".
    default List<Need> needs(Place place, Viewer viewer) {
        return List.of();
    }

    /// One thing worth doing for somebody who is here for the first time, in a sentence: "Somebody asks: …".
    default Optional<String> firstVisit(Place place, Viewer viewer) {
        return Optional.empty();
    }

    /// Who has helped lately and for what, latest first.
    default List<Help> helped(Place place, int most) {
        return List.of();
    }

    /// What is worth knowing of the place beside its purpose, each with where it is explained: how promises were kept.
    default List<Link> remarks(Place place, Viewer viewer) {
        return List.of();
    }

    /// What this viewer may do with the place besides what its charter offers by itself.
    default List<Link> acts(Place place, Viewer viewer) {
        return List.of();
    }

    /// Further pages of the place, such as its measures.
    default List<Link> pages(Place place, Viewer viewer) {
        return List.of();
    }
}
