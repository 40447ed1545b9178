package dev.muster.operations.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.Http;
import dev.muster.World;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Settings;
import dev.muster.shell.Words;
import dev.muster.shell.web.Peer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class MetricsTests extends World {
    @Autowired private PrometheusMeterRegistry meters;
    @Autowired private Watchers watchers;
    @Autowired private Words words;

    private HttpResponse<String> with(String token) {
        return new Http(port, null, null).get("/metrics", "Authorization", "Bearer " + token);
    }

    private String figures() {
        return http(administrator()).get("/metrics").body();
    }

    @Test
    void areForAdministratorsOnly() {
        administrator();
        var stranger = new Http(port, null, null).get("/metrics");

        assertThat(stranger.statusCode()).isEqualTo(401);
        assertThat(stranger.headers().firstValue("www-authenticate")).contains("Bearer");
        assertThat(http(employee("Emma Employee")).get("/metrics").statusCode()).isEqualTo(403);
        assertThat(http(administrator()).get("/metrics").statusCode()).isEqualTo(200);
    }

    @Test
    void takeATokenThatIsGoodForNothingElse() {
        var token = token(administrator(), "metrics");

        assertThat(with(token).statusCode()).isEqualTo(200);
        assertThat(new Http(port, null, token).get("/api/v1/me").statusCode()).isEqualTo(403);
        assertThat(with(token(employee("Emil Employee"), "metrics")).statusCode()).isEqualTo(403);
        var unknown = with("no-such-token");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.headers().firstValue("www-authenticate")).contains("Bearer");
    }

    @Test
    void tellOfEveryPartAndNameTheirUnits() {
        var names = List.of("jvm_memory_used_bytes", "jvm_gc_", "process_uptime_seconds", "http_server_requests_seconds_bucket", "muster_pool_connections{pool=\"application\",state=\"idle\"}",
                "muster_pool_waiting{pool=\"system\"}", "muster_database_up 1.0", "muster_database_connections{state=\"active\"}", "muster_database_transaction_oldest_seconds",
                "muster_database_size_bytes", "muster_job_failures{job=\"purposes.expire\"}", "muster_job_last_success_timestamp_seconds", "muster_mail_waiting_oldest_seconds", "muster_sessions");
        administrator();
        new Http(port, null, null).get("/sign-in");

        assertThat(figures()).contains(names).doesNotContain("hikaricp_", "tomcat_sessions");
    }

    @Test
    void nameRoutesAndNeverAddresses() {
        var person = employee("Rita Route");
        http(person).get("/people/me?secret=" + person.self());
        http(person).get("/no/such/address-as-this");

        assertThat(figures()).contains("route=\"/people/me\"", "route=\"none\",status=\"404\"").doesNotContain("address-as-this", person.self().toString());
    }

    @Test
    void areOpenMetricsForThoseWhoAsk() {
        var answer = http(administrator()).get("/metrics", "Accept", "application/openmetrics-text; version=1.0.0");

        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("application/openmetrics-text");
        assertThat(answer.body()).endsWith("# EOF\n");
    }

    @Test
    void areForEveryProgramOfThisMachineWhereItWasSetSo() throws IOException {
        var controller = new MetricsController(meters, watchers, words, Settings.from(Map.of("MUSTER_METRICS", "loopback")));
        var here = new MockHttpServletRequest();
        here.setAttribute(Peer.class.getName(), true);
        var answer = new MockHttpServletResponse();
        controller.metrics(here, answer, Viewer.VISITOR);

        assertThat(answer.getContentAsString()).contains("muster_database_up");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> controller.metrics(new MockHttpServletRequest(), new MockHttpServletResponse(), Viewer.VISITOR))
                .matches(refusal -> refusal.reason() == Refusal.Reason.NOT_SIGNED_IN);
    }

    @Test
    void sayShortlyThatTheyCannotTellWhoAsksWhileTheDatabaseIsAway() throws IOException {
        var away = new Watchers(() -> false, _ -> Optional.empty(), CLOCK);
        var controller = new MetricsController(meters, away, words, Settings.from(Map.of()));
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer whose-is-it");
        var answer = new MockHttpServletResponse();

        controller.metrics(request, answer, Viewer.VISITOR);

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("5");
        assertThat(answer.getContentAsString()).contains("The database does not answer").hasLineCount(1);
    }

    @Test
    void areForNobodyWhereItWasSetSo() {
        var controller = new MetricsController(meters, watchers, words, Settings.from(Map.of("MUSTER_METRICS", "nobody")));
        var administrator = administrator();

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> controller.metrics(new MockHttpServletRequest(), new MockHttpServletResponse(), administrator))
                .matches(refusal -> refusal.reason() == Refusal.Reason.GONE);
    }
}
