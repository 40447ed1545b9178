package dev.muster.exchange.mediawiki;

import dev.muster.exchange.stackexchange.DumpText;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// A dump of a MediaWiki with the history of its pages (`pages-meta-history`): XML, plain or as .gz, .bz2 or .7z.
///
/// Each call of {@link #revisions} reads the file from the beginning.
public final class WikiDump {
    private final Path path;
    private final Clock clock;

    private WikiDump(Path path, Clock clock) {
        this.path = path;
        this.clock = clock;
    }

    /// @param clock revisions more than a day ahead of it are faults
    /// @throws dev.muster.exchange.stackexchange.DumpFault if there is no such file
    public static WikiDump open(Path path, Clock clock) {
        var _ = new Packed(path);
        return new WikiDump(path, clock);
    }

    /// The name of its file.
    public String file() {
        return String.valueOf(path.getFileName());
    }

    /// What it says of its wiki, which stands before the pages.
    public Wiki wiki() {
        try (var revisions = revisions()) {
            return revisions.wiki();
        }
    }

    /// All revisions of all pages, page by page.
    public WikiRevisions revisions() {
        var packed = new Packed(path);
        var text = new DumpText(packed.open(), file());
        return new WikiRevisions(file(), packed, text, clock.instant().plus(Duration.ofDays(1)));
    }
}
