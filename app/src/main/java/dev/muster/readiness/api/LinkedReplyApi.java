package dev.muster.readiness.api;

import dev.muster.readiness.Level;
import dev.muster.readiness.Replies;
import dev.muster.readiness.Replies.Asked;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Answering by a link, without an account. Secrets come in the body, so that they stand in no log of addresses.
@RestController
@RequestMapping("/api/v1/readiness/replies")
@Tag(name = "Readiness")
class LinkedReplyApi {
    private final Replies replies;

    LinkedReplyApi(Replies replies) {
        this.replies = replies;
    }

    /// @param pass the secret of a link that was handed on
    record PassJson(@Nullable String pass) {}

    /// @param mine the secret of one's own link
    record MineJson(@Nullable String mine) {}

    /// @param mine the secret of one's own link
    /// @param answers the choice for each item; what is not named stays as it is
    record MineAnswersJson(@Nullable String mine, @Nullable Map<String, String> answers) {}

    /// What a link asks for.
    record AskedJson(String round, String unit, Level level, LocalDate closes) {

        static AskedJson of(Asked asked) {
            return new AskedJson(asked.round().name(), asked.unit().name(), asked.level(), asked.round().closes());
        }
    }

    /// A reply just begun.
    ///
    /// @param mine the secret by which one goes on with it, until it is sent
    record BegunJson(String mine, ReplyJson reply) {}

    @PostMapping("/asked")
    AskedJson asked(@RequestBody PassJson wanted) {
        return AskedJson.of(replies.asked(secret(wanted.pass())));
    }

    @PostMapping
    ResponseEntity<BegunJson> begin(@RequestBody PassJson wanted) {
        var mine = replies.begin(secret(wanted.pass()));
        return ResponseEntity.status(HttpStatus.CREATED).body(new BegunJson(mine, json(mine)));
    }

    @PostMapping("/shown")
    ReplyJson shown(@RequestBody MineJson wanted) {
        return json(secret(wanted.mine()));
    }

    @PutMapping("/answers")
    ReplyJson keep(@RequestBody MineAnswersJson wanted) {
        var reply = replies.bySecret(secret(wanted.mine()));
        return OwnReplyApi.json(replies, replies.keep(reply, Objects.requireNonNullElse(wanted.answers(), Map.of())));
    }

    @PostMapping("/sending")
    ResponseEntity<Void> send(@RequestBody MineJson wanted) {
        replies.send(replies.bySecret(secret(wanted.mine())));
        return ResponseEntity.noContent().build();
    }

    private ReplyJson json(String mine) {
        return OwnReplyApi.json(replies, replies.bySecret(mine));
    }

    private static String secret(@Nullable String secret) {
        return Objects.requireNonNullElse(secret, "");
    }
}
