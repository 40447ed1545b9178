package dev.muster.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// What the product says to people, from the message bundles of all modules.
public final class Words {
    private final Properties sentences;
    private final Locale locale;

    private Words(Properties sentences, Locale locale) {
        this.sentences = sentences;
        this.locale = locale;
    }

    public static Words english() {
        var sentences = new Properties();
        try {
            for (var bundle : new PathMatchingResourcePatternResolver().getResources("classpath*:/messages/*.properties")) {
                try (var reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
                    sentences.load(reader);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Words(sentences, Locale.ENGLISH);
    }

    public String say(String key, Object... args) {
        var sentence = sentences.getProperty(key);
        if (sentence == null) {
            throw new IllegalArgumentException("No message is called " + key);
        }
        return args.length == 0 ? sentence : new MessageFormat(sentence, locale).format(args);
    }
}
