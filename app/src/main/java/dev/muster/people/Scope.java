package dev.muster.people;

import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What an API token may be used for. Each allows what those before it do.
public enum Scope {
    /// Reading how the machine does, for administrators; nothing of what people wrote.
    METRICS,
    READ, WRITE, ADMINISTER;

    /// The words for them, as the API spells them.
    public static final List<String> WORDS = Arrays.stream(values()).map(Scope::word).toList();

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Requires that the viewer's token, if it is one, reaches this far.
    ///
    /// @throws Refusal `people.token.scope-missing`
    public void require(Viewer viewer) {
        if (!viewer.scopes().isEmpty() && widest(viewer.scopes()).compareTo(this) < 0) {
            throw new Refusal(Reason.NOT_ALLOWED, "people.token.scope-missing", word());
        }
    }

    static void requireNoMore(Set<String> wanted, Viewer viewer) {
        widest(wanted).require(viewer);
    }

    private static Scope widest(Set<String> words) {
        return Arrays.stream(values()).filter(each -> words.contains(each.word())).max(Comparator.naturalOrder()).orElse(READ);
    }
}
