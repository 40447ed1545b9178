package dev.muster.people.spi;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What whoever imports knows of its authors, and does when one of them turns out to be somebody who is here.
public interface ImportedWork {

    /// Where an author comes from, as far as the viewer may know; empty where a whole community was brought along.
    Optional<Origin> origin(UUID author);

    /// Whether an author is nobody at all: the site itself, or everybody without a name. This decides, and is not shown.
    boolean isNobody(UUID author);

    /// The authors that a user of a site became here, one in each place, as far as the viewer may know.
    List<UUID> authors(String site, long number);

    /// Makes what the authors of claims that are held made the claimers' own, in the system's transaction in hand. What
    /// was done before is left as it is.
    void handOver();

    /// Gives an author's work back, in the system's transaction in hand, and with it the author's name where that was erased.
    void takeBack(UUID author, UUID person);

    /// @param profile the author's own page at the source, where there is one
    /// @param one whether the author is one person at all, not the site itself or everybody without a name
    record Origin(String site, @Nullable URI profile, boolean one) {}
}
