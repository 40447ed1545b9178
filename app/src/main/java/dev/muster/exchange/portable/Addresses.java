package dev.muster.exchange.portable;

import java.util.Map;
import java.util.regex.Pattern;

/// The addresses of attachments in texts, which are others in each place that a community comes to.
final class Addresses {
    private static final Pattern ADDRESS = Pattern.compile("(/attachments/)([0-9a-z]{12})(?![0-9a-z])");

    private Addresses() {}

    /// A text in which each handle that is known stands for the other one.
    static String told(String text, Map<String, String> handles) {
        return handles.isEmpty() || !text.contains("/attachments/") ? text
                : ADDRESS.matcher(text).replaceAll(found -> found.group(1) + handles.getOrDefault(found.group(2), found.group(2)));
    }
}
