package dev.muster.conversation.web;

import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// A form that is sent twice by a double click does its work once.
@Component
public class Once {
    private static final int SHORT = 36;
    private final Clock clock;

    Once(Clock clock) {
        this.clock = clock;
    }

    /// What a form goes by: when it was shown.
    public String key() {
        return Long.toString(clock.millis(), SHORT);
    }

    /// The id of what a form makes. Its words count too: going back and writing something else is new.
    public static @Nullable UUID id(String key, String words, Viewer viewer) {
        return key.isBlank() || !viewer.signedIn() ? null : Ids.named(viewer.self() + ":" + key + ":" + words);
    }
}
