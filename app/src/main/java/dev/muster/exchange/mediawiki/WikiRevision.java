package dev.muster.exchange.mediawiki;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a page said at some time.
///
/// @param number of the revision in its page, as the dump lists them; the first is 1
/// @param base the number of the revision that its editor changed; null for the first, and where the dump lacks it
/// @param comment empty where the wiki hides it
/// @param model how the text is written: `wikitext`, `javascript`, `css`, `json` …
/// @param text null where the wiki hides it
/// @param line where the revision begins
public record WikiRevision(WikiPage page, long id, int number, @Nullable Integer base, Instant at, Contributor by, String comment,
        boolean minor, String model, @Nullable String text, long line) {}
