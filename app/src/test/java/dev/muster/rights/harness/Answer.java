package dev.muster.rights.harness;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What came back: everything of it by which somebody could tell one world from another.
record Answer(int status, Map<String, List<String>> headers, String body) {
    private static final Set<String> OF_THE_WIRE = Set.of("date", "connection", "keep-alive", "transfer-encoding");
    /// Secrets are truly random, and say nothing.
    private static final String SECRET = "(muster_session=|muster_|token=|attempt=|attempt%3D|name=\"attempt\" value=\")[A-Za-z0-9_-]{40,}";

    /// A cookie's last day goes by the machine's own clock.
    private static final String EXPIRES = "(; Expires=)[^;]+";

    static Answer of(HttpResponse<String> response) {
        var headers = new TreeMap<>(response.headers().map().entrySet().stream()
                .filter(each -> !OF_THE_WIRE.contains(each.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().stream().map(Answer::masked).toList())));
        return new Answer(response.statusCode(), headers, masked(response.body()));
    }

    private static String masked(String text) {
        return text.replaceAll(SECRET, "$1SECRET").replaceAll(EXPIRES, "$1 WHEN");
    }

    /// Where another answer differs first, with what stands around it.
    String difference(Answer other) {
        if (status != other.status) {
            return status + " instead of " + other.status;
        }
        if (!body.equals(other.body)) {
            int at = 0;
            while (at < Math.min(body.length(), other.body.length()) && body.charAt(at) == other.body.charAt(at)) {
                at++;
            }
            return "“" + around(body, at) + "” instead of “" + around(other.body, at) + "”";
        }
        return headers.entrySet().stream().filter(each -> !other.headers.entrySet().contains(each)).toList() + " instead of "
                + other.headers.entrySet().stream().filter(each -> !headers.entrySet().contains(each)).toList();
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 100)).replaceAll("\\s+", " ");
    }
}
