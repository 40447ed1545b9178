package dev.muster.launch.web;

import dev.muster.rights.Audience;
import dev.muster.shell.web.Typed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What somebody typed of a wave; nothing typed is an empty text.
public record WaveTyped(String title, String audience, String day, String size) {

    /// A form sends only what it has.
    public WaveTyped {
        title = text(title);
        audience = text(audience);
        day = text(day);
        size = text(size);
    }

    @Nullable Audience newcomers() {
        return Typed.choice(Audience.class, audience);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
