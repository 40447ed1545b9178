package dev.muster.shell;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Everything the product says to people, from the message bundles (`messages/<module>.properties`).
@Component
public class Words {
    private final ResourceBundleMessageSource source = new ResourceBundleMessageSource();
    /// Sentences without details: as many as there are keys.
    private final Map<String, String> plain = new ConcurrentHashMap<>();
    private final Cache<Said, String> said = Caffeine.newBuilder().maximumWeight(4 << 20).weigher((Said _, String sentence) -> 200 + 2 * sentence.length()).build();

    public Words() {
        source.setBasenames(bundles());
        source.setDefaultEncoding("UTF-8");
        source.setAlwaysUseMessageFormat(true);
        source.setFallbackToSystemLocale(false);
    }

    /// The same without Spring, for programs and tests.
    public static Words english() {
        return new Words();
    }

    /// The sentence for a key.
    ///
    /// @throws NoSuchMessageException where no bundle has the key: a fault of ours, which a test finds first
    public String say(String key, Object... details) {
        return details.length == 0 ? plain(key) : said.get(new Said(key, Arrays.asList(details)), each -> format(each.key(), each.details().toArray()));
    }

    private String plain(String key) {
        var known = plain.get(key);
        return known != null ? known : plain.computeIfAbsent(key, this::format);
    }

    private record Said(String key, List<Object> details) {}

    private String format(String key, Object... details) {
        return source.getMessage(key, details, Locale.ENGLISH);
    }

    /// Whether some bundle has the key.
    public boolean know(String key) {
        return source.getMessage(key, null, null, Locale.ENGLISH) != null;
    }

    public String say(Refusal refusal) {
        return say(refusal.key(), refusal.details());
    }

    public String say(Invalid.Problem problem) {
        return say(problem.key(), problem.details().toArray());
    }

    private static String[] bundles() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties"))
                    .map(Resource::getFilename)
                    .map(name -> "messages/" + Objects.requireNonNull(name).replace(".properties", ""))
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
