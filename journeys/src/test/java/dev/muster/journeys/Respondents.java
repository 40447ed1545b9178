package dev.muster.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Thirty people of three units who answer the readiness assessment by links, with browsers that run no script.
final class Respondents {
    private static final Pattern CHOICE = Pattern.compile("type=\"radio\"[^>]* name=\"([a-z]+\\.[a-z]+)\" value=\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form [^>]*action=\"(/assessment/[^\"]+)\"");
    private static final Pattern PART = Pattern.compile("/assessment/reply/.+");

    /// What a unit says of itself where it is asked for evidence.
    enum Mood {
        PLANS(Map.of("policy", "allows", "guidance", "unread", "seen", "deliberate", "concern", "none", "measured", "none", "budget", "purposes")),
        FEARS(Map.of("policy", "discourages", "guidance", "none", "seen", "threat", "concern", "property", "measured", "none", "budget", "none")),
        GIVES_OUT(Map.of("policy", "ignores", "guidance", "none", "seen", "access", "concern", "none", "measured", "none", "budget", "tools"));

        private final Map<String, String> evidence;

        Mood(Map<String, String> evidence) {
            this.evidence = evidence;
        }

        Map<String, String> evidence() {
            return evidence;
        }
    }

    /// People of one level of a unit.
    ///
    /// @param unit its number in the round
    /// @param mark the level from 1 to 5 round which they answer
    record Group(int unit, String level, int people, int mark, Mood mood) {

        /// What a person of them chooses at each item: the statements round the mark, the evidence as the unit sees it.
        ///
        /// @param items the choices of each item, in their order
        Map<String, String> answers(Map<String, ? extends Set<String>> items, int person) {
            var answers = new LinkedHashMap<String, String>();
            items.forEach((item, choices) -> answers.put(item, item.startsWith("evidence.")
                    ? mood.evidence().getOrDefault(item.substring(item.indexOf('.') + 1), choices.iterator().next())
                    : Integer.toString(Math.clamp(mark + lean(item) + (person + answers.size()) % 3 - 1, 1, 5))));
            return answers;
        }

        /// All of them know better what they want than how to begin.
        private static int lean(String item) {
            return item.startsWith("vision.") ? 1 : item.startsWith("launch.") ? -1 : 0;
        }
    }

    static final List<String> UNITS = List.of("Brewhouse", "Sales", "Office");

    /// Two of those who lead the office are too few to be told of. So its staff are not told of by themselves, nor the leaders and the
    /// staff of Sales: whoever knows them and all the others knows the two.
    static final List<Group> THIRTY = List.of(new Group(1, "LEADER", 5, 4, Mood.PLANS), new Group(1, "STAFF", 7, 3, Mood.PLANS), new Group(2, "LEADER", 5, 3, Mood.FEARS),
            new Group(2, "STAFF", 6, 2, Mood.FEARS), new Group(3, "LEADER", 2, 3, Mood.GIVES_OUT), new Group(3, "STAFF", 5, 2, Mood.GIVES_OUT));

    private final Product product;

    Respondents(Product product) {
        this.product = product;
    }

    /// So many of a group, each from the link to the word of thanks.
    void answer(String link, Group group, int people) {
        for (int person = 0; person < people; person++) {
            try (var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build()) {
                answer(browser, link, group, person);
            }
        }
    }

    private void answer(HttpClient browser, String link, Group group, int person) {
        assertThat(sent(browser, request(link.substring(link.indexOf("/assessment"))).GET())).contains("You need no account");
        var page = posted(browser, "/assessment", Map.of());
        for (var action = action(page); PART.matcher(action).matches(); action = action(page)) {
            var answers = group.answers(items(page), person);
            answers.put("_method", "put");
            page = posted(browser, action, answers);
        }
        assertThat(posted(browser, action(page), Map.of())).contains("Thank you");
    }

    private static String action(String page) {
        var form = FORM.matcher(page);
        assertThat(form.find()).as(page).isTrue();
        return form.group(1);
    }

    private static Map<String, Set<String>> items(String page) {
        var items = new LinkedHashMap<String, Set<String>>();
        CHOICE.matcher(page).results().forEach(each -> items.computeIfAbsent(each.group(1), _ -> new LinkedHashSet<>()).add(each.group(2)));
        assertThat(items).isNotEmpty();
        return items;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(product.address(path))).header("Sec-Fetch-Site", "same-origin");
    }

    private String posted(HttpClient browser, String path, Map<String, String> form) {
        var body = form.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
        return sent(browser, request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    private static String sent(HttpClient browser, HttpRequest.Builder request) {
        try {
            var answer = browser.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
