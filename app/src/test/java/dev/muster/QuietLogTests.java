package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.read.ListAppender;
import dev.muster.rights.Viewer;
import dev.muster.shell.postgres.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// What nobody but its owner may know stands in no log: not in ours, however much it tells, and not in the database's.
class QuietLogTests extends World {
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private static final Logger OURS = (Logger) LoggerFactory.getLogger("dev.muster");
    private final ListAppender<ILoggingEvent> kept = new ListAppender<>();
    private Level usual = Level.INFO;

    @BeforeEach
    void listen() {
        usual = OURS.getLevel();
        OURS.setLevel(Level.TRACE);
        kept.start();
        ROOT.addAppender(kept);
    }

    @AfterEach
    void stop() {
        ROOT.detachAppender(kept);
        OURS.setLevel(usual);
    }

    private String logged() {
        return List.copyOf(kept.list).stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage() + " " + event.getMDCPropertyMap() + trouble(event.getThrowableProxy()))
                .collect(Collectors.joining("\n")) + "\n" + TestPostgres.log();
    }

    private static String trouble(IThrowableProxy trouble) {
        return trouble == null ? "" : " " + trouble.getClassName() + ": " + trouble.getMessage() + trouble(trouble.getCause());
    }

    @Test
    void holdsNothingOfSigningInOfTokensAndOfPasswords() {
        var ada = employee("Ada");
        var address = addressOf(ada);
        var secrets = new ArrayList<>(List.of("wrong marker heron walks", "first marker heron walks", "second marker heron walks", "nul marker heron walks"));
        var visitor = http(Viewer.VISITOR);

        http(administrator()).post(pathOf(ada) + "/password", Map.of("_method", "put", "password", "first marker heron walks"));
        visitor.post("/sign-in", Map.of("address", address, "password", "wrong marker heron walks"));
        visitor.post("/sign-in", Map.of("address", address, "password", "nul marker heron walks\0"));
        assertThat(visitor.post("/sign-in", Map.of("address", address + "\0", "password", "nul marker heron walks")).statusCode()).isEqualTo(422);
        var session = signedIn(visitor, address, "first marker heron walks");
        secrets.add(session);
        var browser = new Http(port, session, null);
        var token = Jsoup.parse(browser.post("/account/tokens", Map.of("name", "Report", "scopes", "read", "days", "30")).body()).select("#secret").text();
        secrets.add(token);
        assertThat(new Http(port, null, token).get("/api/v1/me").statusCode()).isEqualTo(200);
        assertThat(new Http(port, null, token + "x").get("/api/v1/me").statusCode()).isEqualTo(401);
        var changed = browser.post("/account/password", Map.of("_method", "put", "present", "first marker heron walks", "password", "second marker heron walks"));
        assertThat(changed.statusCode()).isEqualTo(303);
        secrets.add(signedIn(visitor, address, "second marker heron walks"));

        LoggerFactory.getLogger("dev.muster.test").debug("this is heard");
        assertThat(logged()).contains("this is heard", "database system is ready");
        assertThat(secrets).hasSize(7).allMatch(secret -> secret.length() > 15).noneMatch(logged()::contains);
    }

    private static String signedIn(Http visitor, String address, String password) {
        var answer = visitor.post("/sign-in", Map.of("address", address, "password", password));
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().split("[=;]")[1];
    }

    private String pathOf(Viewer viewer) {
        return administrator().call(() -> persons.find(viewer.self()).orElseThrow().address());
    }
}
