package dev.muster.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.World;
import dev.muster.shell.Refusal;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacesTests extends World {
    private static final Set<Audience> STAFF = Set.of(Audience.EMPLOYEE);

    private static String address() {
        return "a-" + UUID.randomUUID();
    }

    private Place prepare(String handle, Set<Audience> seenBy) {
        var ruth = administrator();
        return ruth.call(() -> places.prepare(handle, "A place", seenBy, seenBy, ruth));
    }

    private Place open(String handle) {
        var ruth = administrator();
        return ruth.call(() -> places.open(handle, "A place", STAFF, STAFF, ruth));
    }

    private String reveal(Place place) {
        var ruth = administrator();
        system.together(() -> {
            places.reveal(place.id(), ruth.self());
            return true;
        });
        return system.jdbc().sql("select handle from rights.place where id = ?").param(place.id()).query(String.class).single();
    }

    @Test
    void aPreparedPlaceTakesNoAddressFromAnybody() {
        var address = address();
        var prepared = prepare(address, STAFF);

        assertThat(open(address).handle()).isEqualTo(address);
        assertThat(reveal(prepared)).startsWith(address + "-");
    }

    @Test
    void aPreparedPlaceGetsItsAddressWhenItOpens() {
        var address = address();

        assertThat(reveal(prepare(address, STAFF))).isEqualTo(address);
    }

    @Test
    void aPlaceThatStaffDoNotSeeKeepsItsRandomEnding() {
        var address = address();

        assertThat(reveal(prepare(address, Set.of(Audience.CUSTOMER)))).startsWith(address + "-");
        assertThat(open(address).handle()).isEqualTo(address);
    }

    @Test
    void anAddressThatIsSeenToBeTakenIsRefused() {
        var address = address();
        open(address);

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> open(address)).matches(refusal -> refusal.key().equals("rights.place.taken"));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> prepare(address, STAFF)).matches(refusal -> refusal.key().equals("rights.place.taken"));
    }

    @Test
    void aGuideSeesWhoBelongsAndSendsThemAway() {
        var place = place(Audience.EMPLOYEE);
        var ada = member(employee("Ada"), place);
        var guide = administrator();

        guide.call(() -> {
            members.dismiss(place, ada.self(), guide);
            return true;
        });

        assertThat(again(ada).memberOf(place.id())).isFalse();
    }
}
