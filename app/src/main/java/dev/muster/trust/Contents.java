package dev.muster.trust;

import java.util.regex.Pattern;

/// What a text carries besides its words.
///
/// @param links different addresses of other sites
record Contents(int links, int pictures, int mentions) {
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)[^\\s<>()\\[\\]\"]+");
    private static final Pattern PICTURE = Pattern.compile("!\\[|(?i)<img\\b");
    private static final Pattern MENTION = Pattern.compile("\\]\\(/people/");

    static Contents of(String markdown) {
        return new Contents((int) LINK.matcher(markdown).results().map(each -> each.group()).distinct().count(), count(PICTURE, markdown), count(MENTION, markdown));
    }

    private static int count(Pattern pattern, String text) {
        return (int) pattern.matcher(text).results().count();
    }
}
