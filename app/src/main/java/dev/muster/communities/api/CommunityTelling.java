package dev.muster.communities.api;

import dev.muster.communities.Community;
import dev.muster.communities.Memberships;
import dev.muster.people.Named;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.purposes.OutcomeJson;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Version;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Tells programs of communities.
@Component
class CommunityTelling {
    private final Memberships memberships;
    private final Purposes purposes;
    private final Persons persons;

    CommunityTelling(Memberships memberships, Purposes purposes, Persons persons) {
        this.memberships = memberships;
        this.purposes = purposes;
        this.persons = persons;
    }

    ResponseEntity<CommunityJson> tell(Community community, Viewer viewer) {
        var json = community(community, viewer);
        return ResponseEntity.ok().eTag(Version.tag(json.version(), json)).body(json);
    }

    CommunityJson community(Community community, Viewer viewer) {
        var charter = community.charter();
        var place = community.place();
        var promise = purposes.promise(charter.purpose()).orElse(null);
        return new CommunityJson(place.handle(), place.title(), charter.stage(), charter.since(),
                community.closed() ? charter.closedReason() : null, charter.description(), charter.guidelines(), charter.answerWithin(),
                charter.spaces(), charter.registers(), charter.swarmsBy(), charter.pagesApproved(), place.seenBy(), place.contributedBy(), place.byInvitation(),
                purposes.find(charter.purpose()).map(Purpose::handle).orElse(null),
                promise == null ? null : promise.statements(), promise == null ? null : OutcomeJson.of(promise.outcome()),
                memberships.guides(community).stream().map(CommunityTelling::named).toList(),
                Named.of(persons.find(charter.owner()).orElse(null)), viewer.memberOf(place.id()), charter.version());
    }

    private static Named named(Person person) {
        return new Named(person.handle(), person.name());
    }
}
