package dev.muster.communities.api;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Rules;
import dev.muster.people.Registrations;
import dev.muster.purposes.Outcomes;
import dev.muster.purposes.Promise;
import dev.muster.purposes.Purposes;
import dev.muster.purposes.Standing;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.web.Version;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One community: its charter, how it does, and closing it.
@RestController
@RequestMapping("/api/v1/communities/{handle}")
@Tag(name = "Communities")
class CommunityApi {
    private final Communities communities;
    private final Purposes purposes;
    private final Outcomes outcomes;
    private final CommunityTelling telling;

    CommunityApi(Communities communities, Purposes purposes, Outcomes outcomes, CommunityTelling telling) {
        this.communities = communities;
        this.purposes = purposes;
        this.outcomes = outcomes;
        this.telling = telling;
    }

    /// The rules of a charter; what is missing is emptied, or as usual.
    ///
    /// @param guidelines Markdown
    /// @param answerWithin hours within which a first answer is promised
    /// @param registers what people may register themselves as; nobody may where it is missing
    /// @param swarmsBy who opens swarms, besides staff, who always do; as it is where missing
    /// @param pagesApproved whether changes of pages wait for approval; as it is where missing
    record RulesJson(
            @Nullable String description, @Nullable String guidelines, @Nullable Integer answerWithin, @Nullable List<String> spaces,
            @Nullable Set<Audience> registers, @Nullable Set<Audience> swarmsBy, @Nullable Boolean pagesApproved) {}

    /// @param audience what one takes part as; may be missing where there is one answer only
    record RegistrationJson(@Nullable String name, @Nullable String address, @Nullable String password, @Nullable Audience audience) {}

    record ClosingJson(@Nullable String reason) {}

    @GetMapping
    ResponseEntity<CommunityJson> community(@PathVariable String handle, Viewer viewer) {
        return telling.tell(communities.at(handle), viewer);
    }

    @PutMapping("/charter")
    ResponseEntity<CommunityJson> change(@PathVariable String handle, @RequestBody RulesJson wanted,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch, Viewer viewer) {
        var seen = communities.at(handle).at(Version.wanted(ifMatch));
        var rules = new Rules(wanted.description(), wanted.guidelines(), wanted.answerWithin(), wanted.spaces(), wanted.registers(), wanted.swarmsBy(), wanted.pagesApproved());
        return telling.tell(communities.change(seen, rules, viewer), viewer);
    }

    /// Asks for an account of one's own, where the charter allows it. A link to confirm it goes to the address; the answer
    /// is the same whether somebody has it already or not.
    @PostMapping("/registrations")
    ResponseEntity<Void> register(@PathVariable String handle, @RequestBody RegistrationJson wanted, HttpServletRequest request) {
        var community = communities.at(handle);
        var allowed = community.charter().registers();
        var audience = wanted.audience() == null && allowed.size() == 1 ? allowed.iterator().next() : wanted.audience();
        communities.register(community, new Registrations.Wish(text(wanted.name()), text(wanted.address()), text(wanted.password()), audience, community.address()), request.getRemoteAddr());
        return ResponseEntity.accepted().build();
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }

    @PostMapping("/closure")
    ResponseEntity<CommunityJson> close(@PathVariable String handle, @RequestBody ClosingJson wanted, Viewer viewer) {
        return telling.tell(communities.close(communities.at(handle), wanted.reason(), viewer), viewer);
    }

    /// How it does against what it promised: where it started, where it is, and month by month.
    @GetMapping("/outcome")
    Standing outcome(@PathVariable String handle) {
        var community = communities.at(handle);
        return outcomes.standing(promise(community), community.id());
    }

    private Promise promise(Community community) {
        return purposes.promise(community.charter().purpose()).orElseThrow(() -> new Refusal(Reason.GONE, "shell.gone"));
    }
}
