package dev.muster.adapt.api;

import dev.muster.adapt.Backings;
import dev.muster.adapt.Corrections;
import dev.muster.adapt.Corrections.Correction;
import dev.muster.adapt.Promises;
import dev.muster.adapt.Promises.Promised;
import dev.muster.adapt.Promises.Result;
import dev.muster.adapt.Requests;
import dev.muster.items.Followers;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// One request: read, corrected, answered, backed with a case, followed.
@RestController
@RequestMapping("/api/v1/requests/{handle}")
@Tag(name = "Requests")
class RequestApi {
    private final Requests requests;
    private final Promises promises;
    private final Corrections corrections;
    private final Backings backings;
    private final Followers followers;
    private final Persons persons;
    private final RequestTelling telling;

    RequestApi(Requests requests, Promises promises, Corrections corrections, Backings backings, Followers followers, Persons persons, RequestTelling telling) {
        this.requests = requests;
        this.promises = promises;
        this.corrections = corrections;
        this.backings = backings;
        this.followers = followers;
        this.persons = persons;
        this.telling = telling;
    }

    /// A promise.
    ///
    /// @param owner handle or sign-in address of who answers for it; when moving, missing for whoever does
    /// @param word what exactly is promised, or why it is moved
    record PromiseJson(@Nullable String owner, @Nullable LocalDate due, @Nullable String word) {}

    /// All of what it is to say.
    record CorrectionJson(@Nullable String title, @Nullable String body, @Nullable String why) {}

    /// Why.
    record WordJson(@Nullable String word) {}

    /// Why one needs it too.
    record BackingJson(@Nullable String body) {}

    @GetMapping
    ResponseEntity<RequestJson> request(@PathVariable String handle) {
        return tagged(telling.request(requests.at(handle)));
    }

    /// Corrects one's own request, until somebody has answered. `If-Match` names the version that you looked at.
    @PutMapping
    ResponseEntity<RequestJson> correct(@PathVariable String handle, @RequestBody CorrectionJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        var request = requests.at(handle);
        corrections.requireCorrector(request, viewer);
        return tagged(telling.request(corrections.correct(request, new Correction(wanted.title(), wanted.body(), wanted.why(), Version.wanted(ifMatch)), viewer)));
    }

    private static ResponseEntity<RequestJson> tagged(RequestJson json) {
        return ResponseEntity.ok().eTag(Version.tag(json.version(), json)).body(json);
    }

    @PostMapping("/promise")
    RequestJson promise(@PathVariable String handle, @RequestBody PromiseJson wanted, Viewer viewer) {
        return telling.request(promises.promise(requests.at(handle), promised(wanted, viewer), viewer));
    }

    /// Moves the promise to another day or another owner, with the reason.
    @PutMapping("/promise")
    RequestJson move(@PathVariable String handle, @RequestBody PromiseJson wanted, Viewer viewer) {
        return telling.request(promises.move(requests.at(handle), promised(wanted, viewer), viewer));
    }

    private Promised promised(PromiseJson wanted, Viewer viewer) {
        UUID owner = wanted.owner() == null || wanted.owner().isBlank() ? null : persons.idOf(wanted.owner(), viewer);
        return new Promised(owner, wanted.due(), wanted.word());
    }

    @PostMapping("/refusal")
    RequestJson decline(@PathVariable String handle, @RequestBody WordJson wanted, Viewer viewer) {
        return telling.request(promises.decline(requests.at(handle), wanted.word(), viewer));
    }

    /// Says what it changed, which keeps the promise where there was one.
    @PostMapping("/result")
    RequestJson keep(@PathVariable String handle, @RequestBody Result wanted, Viewer viewer) {
        return telling.request(promises.keep(requests.at(handle), wanted, viewer));
    }

    /// Says that the promise will not be kept.
    @PostMapping("/breach")
    RequestJson giveUp(@PathVariable String handle, @RequestBody WordJson wanted, Viewer viewer) {
        return telling.request(promises.giveUp(requests.at(handle), wanted.word(), viewer));
    }

    /// Takes one's own request back.
    @PostMapping("/withdrawal")
    RequestJson withdraw(@PathVariable String handle, @RequestBody WordJson wanted, Viewer viewer) {
        return telling.request(promises.withdraw(requests.at(handle), wanted.word(), viewer));
    }

    @PostMapping("/cases")
    ResponseEntity<RequestJson> back(@PathVariable String handle, @RequestBody BackingJson wanted,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key, Viewer viewer) {
        var request = requests.at(handle);
        backings.back(request, wanted.body(), key == null ? null : Ids.named("case " + viewer.self() + " " + key), viewer);
        return ResponseEntity.created(URI.create("/api/v1" + request.path())).body(telling.request(requests.at(handle)));
    }

    /// Takes one's own case back.
    @DeleteMapping("/cases")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void takeBack(@PathVariable String handle, Viewer viewer) {
        backings.takeBack(requests.at(handle), viewer);
    }

    @PutMapping("/following")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void follow(@PathVariable String handle, Viewer viewer) {
        followers.follow(requests.at(handle).item(), viewer);
    }

    @DeleteMapping("/following")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unfollow(@PathVariable String handle, Viewer viewer) {
        followers.unfollow(requests.at(handle).item(), viewer);
    }
}
