package dev.muster.questions.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class RestraintTests {
    private final Restraint restraint = new Restraint();

    private long allowed(String address, Viewer viewer) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return IntStream.range(0, 100).filter(_ -> restraint.allows(request, viewer)).count();
    }

    @Test
    void lastsForEachVisitorByThemselves() {
        assertThat(allowed("192.0.2.1", Viewer.VISITOR)).isEqualTo(60);
        assertThat(allowed("192.0.2.1", Viewer.VISITOR)).isZero();
        assertThat(allowed("192.0.2.2", Viewer.VISITOR)).isEqualTo(60);
    }

    @Test
    void isNotForThoseWhoAreSignedIn() {
        var ada = new Viewer(UUID.randomUUID(), "0", "Ada", Audience.CUSTOMER, Set.of(), Set.of(), Set.of());

        assertThat(allowed("192.0.2.3", ada)).isEqualTo(100);
    }
}
