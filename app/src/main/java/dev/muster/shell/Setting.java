package dev.muster.shell;

import dev.muster.shell.Refusal.Reason;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One thing that whoever runs Muster may set: its name in the environment, what it is where nobody sets it, and what
/// it takes. What it is for stands in `messages/shell-settings.properties` under its name.
public final class Setting<T> {
    private final String name;
    private final String usual;
    private final boolean secret;
    private final String takes;
    private final List<String> bounds;
    private final Function<String, T> reading;

    private Setting(String name, String usual, boolean secret, String takes, List<String> bounds, Function<String, T> reading) {
        this.name = name;
        this.usual = usual;
        this.secret = secret;
        this.takes = takes;
        this.bounds = bounds;
        this.reading = reading;
    }

    static Setting<Path> folder(String name, String usual) {
        return new Setting<>(name, usual, false, "folder", List.of(), text -> Path.of(text).toAbsolutePath().normalize());
    }

    static Setting<Integer> number(String name, int usual, int least, int most) {
        var bounds = List.of(Integer.toString(least), Integer.toString(most));
        return new Setting<>(name, Integer.toString(usual), false, "number", bounds, text -> {
            int number = Integer.parseInt(text);
            require(number >= least && number <= most);
            return number;
        });
    }

    /// One of the words of an enum, as people write them: small, with hyphens.
    static <E extends Enum<E>> Setting<E> choice(String name, E usual) {
        var all = Arrays.stream(usual.getDeclaringClass().getEnumConstants()).collect(Collectors.toMap(Setting::word, Function.identity()));
        var words = Arrays.stream(usual.getDeclaringClass().getEnumConstants()).map(Setting::word).collect(Collectors.joining(", "));
        return new Setting<>(name, word(usual), false, "choice", List.of(words),
                text -> Optional.ofNullable(all.get(text)).orElseThrow(IllegalArgumentException::new));
    }

    static Setting<Boolean> flag(String name, boolean usual) {
        return new Setting<>(name, usual ? "on" : "off", false, "choice", List.of("on, off"), text -> {
            require(text.equals("on") || text.equals("off"));
            return text.equals("on");
        });
    }

    /// Words of a certain form; empty where nobody sets it and there is no usual one.
    ///
    /// @param takes ending of the message key `settings.takes.…` that says what form
    static Setting<String> text(String name, String usual, String takes, String form) {
        var pattern = Pattern.compile(form);
        return new Setting<>(name, usual, false, takes, List.of(), text -> {
            require(text.isEmpty() || pattern.matcher(text).matches());
            return text;
        });
    }

    /// The same, never shown; a file may hold it, which `<name>_FILE` names.
    Setting<T> secret() {
        return new Setting<>(name, usual, true, takes, bounds, reading);
    }

    public String name() {
        return name;
    }

    /// What it is where nobody sets it; empty where it is then not set at all.
    public String usual() {
        return usual;
    }

    /// Whether its value is kept from logs and screens.
    public boolean isSecret() {
        return secret;
    }

    /// The name of the setting that names a file with the value in it.
    String fileName() {
        return name + "_FILE";
    }

    /// What it is for, in a sentence.
    public String purpose(Words words) {
        return words.say("settings." + name);
    }

    /// What values it takes.
    public String takes(Words words) {
        return words.say("settings.takes." + takes, bounds.toArray());
    }

    /// @throws Refusal `settings.wrong`, with what it takes
    T read(String text) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException _) {
            throw new Refusal(Reason.INVALID, "settings.wrong", name, secret ? "•••" : text, takes(Words.english()));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException();
        }
    }
}
