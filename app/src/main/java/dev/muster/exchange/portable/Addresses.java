package dev.muster.exchange.portable;

import java.util.Map;
import java.util.regex.Pattern;

/// The names of attachments and quotes in texts, which are others in each place that a community comes to.
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile("(/attachments/|\\{\\{quote:)([0-9a-z]{12})(?![0-9a-z])");

    private Addresses() {}

    /// A text in which each handle that is known stands for the other one.
    static String told(String text, Map<String, String> handles) {
        return handles.isEmpty() || !text.contains("/attachments/") && !text.contains("{{quote:") ? text
                : ADDRESS.matcher(text).replaceAll(found -> found.group(1) + handles.getOrDefault(found.group(2), found.group(2)));
    }
}
