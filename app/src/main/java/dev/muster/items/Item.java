package dev.muster.items;

import dev.muster.rights.Audience;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that somebody made: what every kind has in common.
///
/// @param handle the short random part of its address
/// @param kind such as `question`, `answer`, `comment`
/// @param root the first item of its thread, itself for a question
/// @param parent what it replies to, null for the first of a thread
/// @param layer audiences that see it inside its place
/// @param circle the persons to whom it is narrowed further, or null
/// @param state the kind's own word for where it stands
/// @param changed when its words were last edited
/// @param version counts edits, from 1
public record Item(
        UUID id, String handle, String kind, UUID place, UUID root, @Nullable UUID parent,
        Set<Audience> layer, @Nullable UUID circle, UUID author, @Nullable String title, Body body,
        String state, Instant created, Instant changed, int version, boolean hidden) {
    /// Words as they were written.
    public record Body(String text, Format format) {
        public static Body markdown(String text) {
            return new Body(text, Format.MARKDOWN);
        }
    }

    /// How words are written. `HTML` is how they came from elsewhere.
    public enum Format { MARKDOWN, HTML }

    public boolean edited() {
        return version > 1;
    }

    /// The title as the end of an address: small letters, digits and hyphens, at most 60.
    public String slug() {
        return slug(title);
    }

    /// The same of a title alone.
    public static String slug(@Nullable String title) {
        return Slug.of(title == null ? "" : title);
    }
}
