package dev.muster.exchange.cli;

import dev.muster.exchange.stackexchange.Dump;
import dev.muster.exchange.stackexchange.Site;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Which site a dump is of: as said, or as its name tells.
final class Sites {
    private Sites() {}

    static Site of(@Nullable String said, Dump dump, Path path) {
        try {
            return said != null ? new Site(said)
                    : dump.site().orElseThrow(() -> new Refusal(Reason.INVALID, "exchange.import.no-site", path));
        } catch (IllegalArgumentException _) {
            throw new Refusal(Reason.INVALID, "exchange.import.no-site", path);
        }
    }
}
