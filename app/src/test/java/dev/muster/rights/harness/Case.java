package dev.muster.rights.harness;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a route is asked. Words such as `<person>` are replaced by what a {@link Pool} draws.
///
/// @param path with its query, and what is asked after `?` in each of several variants
/// @param body of a form or of JSON, or null
record Case(String method, String path, List<String> queries, @Nullable String body, Map<String, String> headers) {
    private static final Pattern WORD = Pattern.compile("<([a-z-]+)>");
    private static final int MOST_READ = 9;
    private static final int MOST_WRITTEN = 5;

    static Case get(String path, String... queries) {
        return new Case("GET", path, queries.length == 0 ? List.of("") : List.of(queries), null, Map.of());
    }

    static Case form(String method, String path, String... fields) {
        return new Case(method, path, List.of(""), String.join("&", fields), Map.of());
    }

    static Case json(String method, String path, @Nullable String body) {
        return new Case(method, path, List.of(""), body, Map.of());
    }

    Case with(String name, String value) {
        var more = new HashMap<>(headers);
        more.put(name, value);
        return new Case(method, path, queries, body, more);
    }

    Case asking(String... variants) {
        return new Case(method, path, List.of(variants), body, headers);
    }

    /// The same form as the routes of the running product have it.
    String route() {
        return method + " " + path.replaceAll("<[^>]+>", "{}");
    }

    List<Ask> asks(World world, Oracle oracle, Chance chance) {
        var asks = new LinkedHashSet<Ask>();
        for (var query : queries) {
            for (var names : combinations(path + query + body, world, oracle, chance, method.equals("GET"))) {
                asks.add(new Ask(route(), method, filled(path, names, Case::encoded) + filled(query, names, Case::encoded),
                        body == null ? null : filled(body, names, path.startsWith("/api/") ? text -> text : Case::encoded), headers));
            }
        }
        return List.copyOf(asks);
    }

    private static List<Map<String, String>> combinations(String template, World world, Oracle oracle, Chance chance, boolean reads) {
        List<Map<String, String>> all = List.of(Map.of());
        for (var word : new LinkedHashSet<>(WORD.matcher(template).results().map(found -> found.group(1)).toList())) {
            var longer = new ArrayList<Map<String, String>>();
            for (var name : Pool.named(word).draw(world, oracle, chance, reads ? 2 : 1)) {
                for (var before : all) {
                    var more = new HashMap<>(before);
                    more.put(word, name);
                    longer.add(more);
                }
            }
            all = longer;
        }
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(chance.below(Integer.MAX_VALUE)));
        return shuffled.subList(0, Math.min(reads ? MOST_READ : MOST_WRITTEN, shuffled.size()));
    }

    private static String filled(String template, Map<String, String> names, UnaryOperator<String> spelled) {
        return WORD.matcher(template).replaceAll(found -> Matcher.quoteReplacement(spelled.apply(String.valueOf(names.get(found.group(1))))));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
