package dev.muster.readiness.api;

import dev.muster.readiness.Instrument.Part;
import dev.muster.readiness.Level;
import dev.muster.readiness.Replies;
import dev.muster.readiness.Reply;
import dev.muster.readiness.Rounds;
import dev.muster.rights.Viewer;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One's own reply, for staff. Once it is sent it is nobody's.
@RestController
@RequestMapping("/api/v1/readiness/rounds/{handle}/reply")
@Tag(name = "Readiness")
class OwnReplyApi {
    private final Rounds rounds;
    private final Replies replies;

    OwnReplyApi(Rounds rounds, Replies replies) {
        this.rounds = rounds;
        this.replies = replies;
    }

    /// @param unit the unit's number in the round
    record BeginningJson(@Nullable Integer unit, @Nullable Level level) {}

    /// @param answers the choice for each item; what is not named stays as it is
    record AnswersJson(@Nullable Map<String, String> answers) {}

    @PostMapping
    ResponseEntity<ReplyJson> begin(@PathVariable String handle, @RequestBody BeginningJson wanted, Viewer viewer) {
        var round = rounds.at(handle);
        var reply = replies.begin(round, wanted.unit(), wanted.level(), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + round.address() + "/reply")).body(json(replies, reply));
    }

    @GetMapping
    ReplyJson reply(@PathVariable String handle, Viewer viewer) {
        return json(replies, replies.mine(rounds.at(handle), viewer));
    }

    @PutMapping("/answers")
    ReplyJson keep(@PathVariable String handle, @RequestBody AnswersJson wanted, Viewer viewer) {
        var reply = replies.mine(rounds.at(handle), viewer);
        return json(replies, replies.keep(reply, Objects.requireNonNullElse(wanted.answers(), Map.of())));
    }

    @PostMapping("/sending")
    ResponseEntity<Void> send(@PathVariable String handle, Viewer viewer) {
        replies.send(replies.mine(rounds.at(handle), viewer));
        return ResponseEntity.noContent().build();
    }

    static ReplyJson json(Replies replies, Reply reply) {
        return ReplyJson.of(reply, replies.parts(reply).stream().filter(part -> !reply.missing(part).isEmpty()).map(Part::name).toList());
    }
}
