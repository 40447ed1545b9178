package dev.muster.example;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// One question of the example, with what came of it.
///
/// @param answer empty where nobody has answered yet
record Story(String title, String body, String answer, String comment, List<String> tags) {

    static List<Story> all() {
        var in = Objects.requireNonNull(Story.class.getResourceAsStream("questions.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).map(Story::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Story of(String line) {
        var parts = line.split("\\|", -1);
        var title = parts[0].strip();
        var body = parts[1].strip();
        return new Story(title, body.isEmpty() ? title : body, parts[2].strip(), parts[3].strip(),
                List.of(parts[4].strip().split(" ")).stream().filter(tag -> !tag.isEmpty()).toList());
    }
}
