package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BulkheadTests extends World {
    private static final Duration LONG = Duration.ofMinutes(1);
    @Autowired private Bulkhead ours;

    @Test
    void letsInSoManyAndTheNextWhenOneLeaves() throws Exception {
        var bulkhead = new Bulkhead(1, 1, LONG);
        var first = bulkhead.enter().orElseThrow();
        var next = new Optional<?>[1];
        var waiting = Thread.ofVirtual().start(() -> next[0] = bulkhead.enter());
        while (bulkhead.waiting() == 0) {
            Thread.onSpinWait();
        }

        assertThat(bulkhead.enter()).as("whoever comes when enough wait").isEmpty();
        first.close();
        waiting.join();

        assertThat(next[0]).isPresent();
    }

    @Test
    void letsNobodyInTwiceForOneWhoLeavesTwice() {
        var bulkhead = new Bulkhead(1, 1, Duration.ofMillis(1));
        var first = bulkhead.enter().orElseThrow();
        first.close();
        first.close();

        assertThat(bulkhead.enter()).isPresent();
        assertThat(bulkhead.enter()).isEmpty();
    }

    @Test
    void tellsWhoeverCannotBeLetInToComeBack() {
        var browser = http(employee("Wim Waiter"));
        var places = new ArrayList<Bulkhead.Place>();
        for (var each = ours.enter(); each.isPresent(); each = ours.enter()) {
            places.add(each.get());
        }
        try {
            assertThat(browser.get("/communities"))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                    .satisfies(answer -> assertThat(answer.headers().firstValue("Retry-After")).contains("5"))
                    .extracting(HttpResponse::body).asString().contains("So many people ask at once");
            assertThat(browser.json("POST", "/api/v1/purposes", "{\"title\": \"Beer that keeps\", \"path\": \"EDGES\"}"))
                    .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
                    .extracting(HttpResponse::body).asString().contains("\"code\":\"shell.busy\"");
        } finally {
            places.forEach(Bulkhead.Place::close);
        }
        assertThat(browser.get("/communities").statusCode()).isEqualTo(200);
    }
}
