package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.muster.Http;
import dev.muster.World;
import dev.muster.shell.Settings;
import dev.muster.shell.log.JsonLines;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

@Import(RequestNumberTests.Faulty.class)
class RequestNumberTests extends World {
    private static final JsonMapper JSON = new JsonMapper();
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>() {
        @Override
        protected void append(ILoggingEvent line) {
            line.prepareForDeferredProcessing();
            super.append(line);
        }
    };
    private final Logger faults = (Logger) LoggerFactory.getLogger("dev.muster.shell.web");

    /// Fails as a fault of ours would.
    @RestController
    static class Faulty {

        @GetMapping({"/faulty/{secret}", "/api/v1/faulty/{secret}"})
        String fail(@PathVariable String secret) {
            throw new IllegalStateException("line one\nline two");
        }

        @GetMapping("/peer")
        boolean isThisMachine(HttpServletRequest request) {
            return Peer.isThisMachine(request);
        }
    }

    @BeforeEach
    void listen() {
        administrator();
        lines.setContext((LoggerContext) LoggerFactory.getILoggerFactory());
        lines.start();
        faults.addAppender(lines);
    }

    @AfterEach
    void stopListening() {
        faults.detachAppender(lines);
    }

    private Http visitor() {
        return new Http(port, null, null);
    }

    private static String number(HttpResponse<String> answer) {
        return answer.headers().firstValue("x-request-id").orElseThrow();
    }

    @Test
    void isMadeWhereNoneCameAlong() {
        var numbers = IntStream.range(0, 20).mapToObj(_ -> number(visitor().get("/health/live"))).toList();

        assertThat(numbers).allMatch(each -> each.matches("[2-9a-z]{12}"));
        assertThat(new HashSet<>(numbers)).hasSize(20);
    }

    @Test
    void isTheOneThatTheProxyGave() {
        assertThat(number(visitor().get("/sign-in", "X-Request-Id", "01a2-B3c4.d5_e6"))).isEqualTo("01a2-B3c4.d5_e6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "<script>alert(1)</script>", "with a space in it", "-begins-oddly", "{jndi:something:8}",
        "far-too-long-far-too-long-far-too-long-far-too-long-far-too-long-far-too-long"})
    void isMadeWhereTheOneThatCameWillNotDo(String odd) {
        assertThat(number(visitor().get("/sign-in", "X-Request-Id", odd))).matches("[2-9a-z]{12}");
    }

    @Test
    void standsOnThePageAndInTheLogWhenSomethingGoesWrong() {
        var answer = visitor().get("/faulty/hush-hush?token=hush-hush");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains(number(answer));
        assertThat(lines.list).anySatisfy(line -> {
            assertThat(line.getMDCPropertyMap()).containsEntry("request", number(answer));
            assertThat(line.getFormattedMessage()).isEqualTo("Fault at GET /faulty/{secret}");
        });
        assertThat(lines.list).noneMatch(line -> written(line).contains("hush-hush"));
    }

    @Test
    void standsInTheProblemThatProgramsGet() {
        var answer = visitor().get("/api/v1/faulty/x");

        assertThat(JSON.readTree(answer.body()).get("request").asString()).isEqualTo(number(answer));
        assertThat(JSON.readTree(visitor().get("/api/v1/people/nobody").body()).get("request").asString()).isNotEmpty();
    }

    @Test
    void standsInLinesThatProgramsRead() {
        var answer = visitor().get("/faulty/x");
        var fault = lines.list.stream().filter(each -> each.getFormattedMessage().startsWith("Fault")).findFirst().orElseThrow();
        var line = JSON.readTree(written(fault));

        assertThat(written(fault).strip()).doesNotContain("\n");
        assertThat(line.get("request").asString()).isEqualTo(number(answer));
        assertThat(line.get("level").asString()).isEqualTo("ERROR");
        assertThat(line.get("error").asString()).contains("IllegalStateException: line one\nline two", "at dev.muster");
    }

    @Test
    void accessIsLoggedForThoseWhoAskAndTellsNothingOfAnyone() {
        var answered = new Answered("GET", "/people/{handle}", 200, Duration.ofMillis(12), 345);
        new AccessLog(Settings.from(Map.of())).on(answered);
        new AccessLog(Settings.from(Map.of("MUSTER_ACCESS_LOG", "on"))).on(answered);

        assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly("GET /people/{handle} 200 12 ms 345 bytes");
    }

    private static String written(ILoggingEvent event) {
        var encoder = new JsonLines();
        encoder.start();
        return new String(encoder.encode(event), StandardCharsets.UTF_8);
    }
}
