package dev.muster.rights;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who is trusted with which role, for the organisation or in a place. Whoever gets one in a place belongs to it.
@Service
public class Roles {
    private static final int ALL = Audience.mask(Set.of(Audience.values()));
    private static final int STAFF = Audience.EMPLOYEE.bit();
    private static final Viewer.Grant ADMINISTERING = new Viewer.Grant(Role.ADMINISTRATOR, null);
    private final RoleStore store;
    private final PlaceStore places;
    private final MemberStore members;
    private final Ids ids;
    private final Clock clock;

    Roles(RoleStore store, PlaceStore places, MemberStore members, Ids ids, Clock clock) {
        this.store = store;
        this.places = places;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    /// Gives a role: for the whole organisation where place is null, which only administrators may.
    ///
    /// @throws Refusal `rights.role.only-administrators`, `rights.place.only-guides`
    @Transactional
    public void grant(UUID person, Viewer.Grant grant, Viewer by) {
        requireRightTo(grant, by);
        var now = clock.instant();
        store.grant(ids.next(), person, grant, now,
                Act.inPlace(by.self(), Verb.ADD, person, "role", grant.place(), STAFF, now).detail("role", grant.role()));
        if (grant.place() != null) {
            members.admit(grant.place(), person, now, "role", Act.inPlace(by.self(), Verb.ADD, person, "person", grant.place(), ALL, now));
        }
    }

    /// Takes a role back.
    ///
    /// @throws Refusal `rights.role.only-administrators`, `rights.place.only-guides`; `rights.role.last-administrator` and
    ///     `rights.place.last-guide` where nobody else holds it
    @Transactional
    public void revoke(UUID person, Viewer.Grant grant, Viewer by) {
        requireRightTo(grant, by);
        take(person, grant, grant.place() == null ? null : places.find(grant.place()).orElse(null), by.self());
    }

    /// Takes whatever role somebody holds in a place.
    ///
    /// @throws Refusal `rights.place.last-guide`
    void takeIn(UUID person, Place place, UUID by) {
        store.grants(person).stream().filter(each -> place.id().equals(each.place())).forEach(each -> take(person, each, place, by));
    }

    /// Takes every role of somebody who leaves for good: the system's work.
    ///
    /// @throws Refusal `rights.role.last-administrator`
    void depart(UUID person, UUID by) {
        requireAnotherAdministrator(person, store.lockAsSystem(ADMINISTERING));
        var now = clock.instant();
        store.takeAll(person).forEach(each -> store.recordAsSystem(
                Act.inPlace(by, Verb.REMOVE, person, "role", each.place(), STAFF, now).detail("role", each.role())));
    }

    /// The installation keeps an administrator, and an open place a guide.
    private void take(UUID person, Viewer.Grant grant, @Nullable Place place, UUID by) {
        if (grant.equals(ADMINISTERING)) {
            requireAnotherAdministrator(person, store.lock(grant));
        } else if (grant.role() == Role.GUIDE && place != null && place.closed() == null && store.lock(grant).equals(List.of(person))) {
            throw new Refusal(Reason.CONFLICT, "rights.place.last-guide", place.title());
        }
        store.revoke(person, grant,
                Act.inPlace(by, Verb.REMOVE, person, "role", grant.place(), STAFF, clock.instant()).detail("role", grant.role()));
    }

    private static void requireAnotherAdministrator(UUID person, List<UUID> administrators) {
        if (administrators.equals(List.of(person))) {
            throw new Refusal(Reason.CONFLICT, "rights.role.last-administrator");
        }
    }

    /// Who holds a role in a place, oldest first.
    public List<UUID> holders(Role role, UUID place) {
        return store.holders(role, place);
    }

    /// Who holds a role for the whole organisation, as far as the viewer may know; oldest first.
    public List<UUID> holders(Role role) {
        return store.holders(role);
    }

    /// What a person is trusted with, as far as the viewer may know.
    public List<Viewer.Grant> grants(UUID person) {
        return store.grants(person);
    }

    private static void requireRightTo(Viewer.Grant grant, Viewer by) {
        if (by.administers() || grant.place() != null && (by.leads() || by.guides(grant.place()))) {
            return;
        }
        throw new Refusal(Reason.NOT_ALLOWED, "rights.role.only-administrators");
    }
}
