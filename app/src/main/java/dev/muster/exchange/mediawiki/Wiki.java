package dev.muster.exchange.mediawiki;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a dump says of its wiki.
///
/// @param host where the wiki stands, empty if it isn't told: `aa.wikipedia.org`
/// @param namespaces their names by number, the pages' own being ""
public record Wiki(String host, Map<Integer, String> namespaces) {
    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]{2,3}(-[a-z-]{2,12})?|m|w|b|q|s|n|v|d|c|simple|meta|commons|species|wikipedia"
            + "|wiktionary|wikt|wikibooks|wikinews|wikiquote|wikisource|wikiversity|wikidata|wikimedia|mediawikiwiki|bugzilla|phabricator|toollabs");
    private static final Map<String, Integer> EVERYWHERE = Map.of("media", -2, "special", -1, "talk", 1, "user", 2, "file", 6, "image", 6,
            "mediawiki", 8, "template", 10, "help", 12, "category", 14);

    static final int MEDIA = -2;
    static final int FILE = 6;
    static final int CATEGORY = 14;

    /// The namespace that a word before a colon names, in the wiki's language or in English.
    Optional<Integer> namespace(String prefix) {
        var wanted = prefix.strip().replace('_', ' ').toLowerCase(Locale.ROOT);
        return namespaces.entrySet().stream().filter(each -> each.getValue().toLowerCase(Locale.ROOT).equals(wanted) && !wanted.isEmpty())
                .map(Map.Entry::getKey).findFirst().or(() -> Optional.ofNullable(EVERYWHERE.get(wanted)));
    }

    /// Whether a word before a colon names another wiki.
    boolean isElsewhere(String prefix) {
        return namespace(prefix).isEmpty() && ELSEWHERE.matcher(prefix.strip().toLowerCase(Locale.ROOT)).matches();
    }
}
