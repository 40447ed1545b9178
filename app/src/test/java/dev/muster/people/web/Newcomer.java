package dev.muster.people.web;

import dev.muster.Http;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Somebody in front of a Muster that is not set up, with a browser that keeps cookies.
final class Newcomer {
    private final Http http;
    private @Nullable String cookie;

    Newcomer(int port) {
        this.http = new Http(port, null, null);
    }

    /// Comes by the link of the console.
    HttpResponse<String> open(String key) {
        return kept(get("/setup?key=" + key));
    }

    HttpResponse<String> get(String path) {
        return cookie == null ? http.get(path) : http.get(path, "Cookie", cookie);
    }

    /// Sends a step's form; fields and their values by turns.
    HttpResponse<String> send(String step, String... fields) {
        return kept(cookie == null ? http.post("/setup/" + step, form(fields)) : http.post("/setup/" + step, form(fields), "Cookie", cookie));
    }

    private static Map<String, String> form(String... fields) {
        var form = new HashMap<String, String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return form;
    }

    private HttpResponse<String> kept(HttpResponse<String> answer) {
        answer.headers().allValues("Set-Cookie").stream().map(each -> each.split(";")[0]).filter(each -> !each.endsWith("="))
                .filter(each -> each.startsWith("muster_s")).forEach(each -> cookie = each);
        return answer;
    }

    String cookie() {
        return String.valueOf(cookie);
    }

    /// Answers everything up to the last step.
    Newcomer answers(String organisation, String address, String password) {
        send("organisation", "organisation", organisation);
        send("administrator", "name", "Ada Lovelace", "address", address, "password", password);
        send("mail", "go", "skip");
        send("example", "example", "no");
        return this;
    }

    static String to(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("nowhere, but " + answer.statusCode() + Arrays.asList(answer.body()));
    }
}
