package dev.muster.backup;

import dev.muster.Http;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// People who ask and answer through the API, one after the other, until they are told to stop; what was acknowledged is noted.
final class Correspondents {
    private static final Pattern SECRET = Pattern.compile("id=\"secret\">(muster_[^<]+)<");
    private static final Pattern HANDLE = Pattern.compile("\"handle\":\"([0-9a-z]+)\"");
    private final String token;
    private final List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean over;

    private Correspondents(String token) {
        this.token = token;
    }

    /// Signs in, and makes a token for the API.
    static Correspondents of(int port, String address, String password) {
        var cookie = new Http(port, null, null).post("/sign-in", Map.of("address", address, "password", password))
                .headers().allValues("Set-Cookie").stream().filter(each -> each.startsWith("muster_session=")).findFirst().orElseThrow();
        var page = new Http(port, cookie.substring("muster_session=".length(), cookie.indexOf(';')), null)
                .post("/account/tokens", Map.of("name", "drill", "scopes", "write", "days", "0"));
        return new Correspondents(found(SECRET, page));
    }

    Http http(int port) {
        return new Http(port, null, token);
    }

    void begin(int port, String community, int people) {
        for (int person = 1; person <= people; person++) {
            var name = "writer" + person;
            threads.add(Thread.ofVirtual().start(() -> write(http(port), community, name)));
        }
    }

    private void write(Http http, String community, String name) {
        for (int n = 1; !over; n++) {
            var question = http.json("POST", "/api/v1/communities/" + community + "/questions",
                    "{\"title\":\"drill " + name + " " + n + "\",\"body\":\"What is number " + n + "?\"}");
            if (question.statusCode() == 201) {
                var path = "/api/v1/questions/" + found(HANDLE, question);
                acknowledged.add(path);
                var answer = http.json("POST", path + "/answers", "{\"body\":\"It is number " + n + ".\"}");
                if (answer.statusCode() == 201) {
                    acknowledged.add("/api/v1/answers/" + found(HANDLE, answer));
                }
            }
        }
    }

    /// What has been acknowledged so far, once there is enough of it.
    List<String> acknowledged(int atLeast) {
        while (acknowledged.size() < atLeast) {
            Thread.onSpinWait();
            if (threads.stream().noneMatch(Thread::isAlive) && acknowledged.size() < atLeast) {
                throw new AssertionError("The writers have stopped after " + acknowledged.size());
            }
        }
        return List.copyOf(acknowledged);
    }

    void end() throws InterruptedException {
        over = true;
        for (var thread : threads) {
            thread.join();
        }
    }

    private static String found(Pattern pattern, HttpResponse<String> answer) {
        var found = pattern.matcher(answer.body());
        if (!found.find()) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return found.group(1);
    }
}
