package dev.muster.people;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What a browser calls itself, in words that people recognise.
final class Device {
    /// In the order in which they are told apart: most browsers claim to be several.
    private static final List<String> BROWSERS = List.of("Edg", "FxiOS", "Firefox", "CriOS", "Chrome", "Safari", "curl");
    private static final List<String> SYSTEMS = List.of("Windows", "Android", "iPhone", "iPad", "Mac OS", "Linux");
    private static final int LONGEST = 60;

    private Device() {}

    static String of(String agent) {
        var browser = first(BROWSERS, agent::contains).map(Device::browser);
        var system = first(SYSTEMS, agent::contains);
        if (browser.isPresent() && system.isPresent()) {
            return browser.get() + ", " + system.get();
        }
        return agent.length() <= LONGEST ? agent : agent.substring(0, LONGEST);
    }

    private static String browser(String mark) {
        return switch (mark) {
            case "Edg" -> "Edge";
            case "FxiOS" -> "Firefox";
            case "CriOS" -> "Chrome";
            default -> mark;
        };
    }

    private static Optional<String> first(List<String> words, Predicate<String> found) {
        return words.stream().filter(found).findFirst();
    }
}
