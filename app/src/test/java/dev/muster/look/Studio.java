package dev.muster.look;

import dev.muster.shell.Words;
import dev.muster.shell.web.Assets;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.NavEntry;
import dev.muster.shell.web.Page;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;
import java.util.Map;

/// Draws samples as the product would.
final class Studio {
    static final Words WORDS = Words.english();
    static final Assets ASSETS = new Assets();
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Studio() {}

    static String draw(Sample sample) {
        var html = new StringOutput();
        ENGINE.render(sample.template() + ".jte", Map.of("page", page(sample), "view", sample.view()), html);
        return html.toString();
    }

    private static Page page(Sample sample) {
        var me = switch (sample.viewer()) {
            case NOBODY -> null;
            case MEMBER -> new Page.Me("Katharina Oberhuber", "/people/kat", 0);
            case STRATEGIST -> new Page.Me("Miriam Castellanos", "/people/miriam", 4);
        };
        return new Page(WORDS, ASSETS, "Halden Brewing", me, nav(sample), "/search", Page.Theme.SYSTEM, "/", null);
    }

    private static List<NavEntry> nav(Sample sample) {
        var all = List.of(
                entry("home", "/", Icon.HOME, sample, "h"),
                entry("communities", "/communities", Icon.COMMUNITIES, sample, "c"),
                entry("search", "/search", Icon.SEARCH, sample, "s"),
                entry("direction", "/goals", Icon.DIRECTION, sample, "d"),
                entry("measures", "/measures", Icon.MEASURES, sample, "m"),
                entry("administration", "/people", Icon.ADMINISTRATION, sample, "a"));
        return switch (sample.viewer()) {
            case NOBODY -> List.of();
            case MEMBER -> all.subList(0, 3);
            case STRATEGIST -> all;
        };
    }

    private static NavEntry entry(String place, String href, Icon icon, Sample sample, String key) {
        var current = switch (sample.template().substring(0, sample.template().indexOf('/'))) {
            case "communities", "questions" -> "communities";
            case "goals", "purposes" -> "direction";
            case "people" -> "administration";
            case "measures" -> "measures";
            default -> "home";
        };
        var here = sample.name().startsWith("home") ? "home" : current;
        return new NavEntry(WORDS.say("shell.nav." + place), href, icon, here.equals(place), key);
    }
}
