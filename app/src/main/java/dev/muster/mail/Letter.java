package dev.muster.mail;

import dev.muster.shell.Words;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A letter in plain text.
///
/// @param kind message key of what it is, such as `people.letter.reset`: all that others ever see of it
/// @param key names this letter: of two with the same key one is sent
/// @param to one address
/// @param until when it is no longer worth sending, such as the end of a link in it; null for never
public record Letter(String kind, String key, String to, String subject, String text, @Nullable Instant until) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final int LONGEST_ADDRESS = 320;
    private static final int LONGEST_SUBJECT = 200;

    /// Nothing that somebody chose, such as a title in the subject, becomes a second line of a letter's head.
    public Letter {
        if (to.isBlank() || to.length() > LONGEST_ADDRESS || CONTROL.matcher(to).find()) {
            throw new IllegalArgumentException("Not one address");
        }
        var line = CONTROL.matcher(subject).replaceAll(" ").strip();
        subject = line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    public Letter(String kind, String key, String to, String subject, String text) {
        this(kind, key, to, subject, text, null);
    }

    /// A letter whose words stand in a bundle: the kind is its name there, and its words are at `kind.subject` and
    /// `kind.text`, both with the same details.
    public static Letter of(Words words, String kind, String key, String to, Object... details) {
        return new Letter(kind, key, to, words.say(kind + ".subject", details), words.say(kind + ".text", details));
    }

    public Letter until(Instant end) {
        return new Letter(kind, key, to, subject, text, end);
    }
}
