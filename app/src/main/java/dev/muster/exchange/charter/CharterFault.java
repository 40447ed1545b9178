package dev.muster.exchange.charter;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/// A charter file with mistakes, all of them.
public final class CharterFault extends RuntimeException {

    /// One mistake.
    ///
    /// @param path the key with those above it: `goal.baseline-date`; empty for the file as a whole
    /// @param line counted from 1; 0 where the file has no line for it
    /// @param key the message's key in the bundle of this module
    /// @param arguments path, line, and whatever the reason adds
    public record Problem(String path, int line, String key, List<Object> arguments) {

        /// The mistake in a plain sentence.
        public String message() {
            var pattern = ResourceBundle.getBundle("messages.exchange", Locale.ROOT).getString(key);
            return new MessageFormat(pattern, Locale.ROOT).format(arguments.toArray());
        }
    }

    private final String file;
    private final transient List<Problem> problems;

    CharterFault(String file, List<Problem> problems) {
        super(problems.stream().map(Problem::message).collect(Collectors.joining("\n", file + ":\n", "")));
        this.file = file;
        this.problems = List.copyOf(problems);
    }

    public String file() {
        return file;
    }

    /// In the order of their lines.
    public List<Problem> problems() {
        return problems;
    }
}
