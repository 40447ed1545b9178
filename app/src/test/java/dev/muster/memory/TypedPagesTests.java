package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/// Whoever names a page in a form may copy its address from wherever they found it.
class TypedPagesTests extends MemoryWorld {
    @Autowired private TypedPages typed;

    private Optional<String> found(Viewer viewer, String address, MemoryPage page) {
        var filled = address.replace("HANDLE", page.item().handle()).replace("PLACE", place.handle());
        return viewer.call(() -> typed.find(filled)).map(each -> String.valueOf(each.title()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "HANDLE", " HANDLE ", "/pages/HANDLE", "/pages/HANDLE/anything", "https://example.org/pages/HANDLE/anything?a=b#c", "/communities/PLACE/pages/bittere-h%C3%B6pfen",
        "https://example.org/communities/PLACE/pages/bittere-höpfen#c", "/communities/PLACE/pages/keeping-hops"
    })
    void leadToTheirPage(String address) {
        var page = writes(emil, "Keeping hops", "Cold.");
        emil.call(() -> edits.edit(page, new PageEdit(1, "Bittere Höpfen", null, "", false), emil));

        assertThat(found(emil, address, page)).contains("Bittere Höpfen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/pages/", "/pages/none", "/communities/none/pages/keeping-hops", "/communities/PLACE/pages/other", "/communities/PLACE/pages/%zz", "HANDLEx"})
    void leadNowhereWhereThereIsNone(String address) {
        assertThat(found(emil, address, writes(emil, "Keeping hops", "Cold."))).isEmpty();
    }

    @Test
    void leadNobodyToWhatTheyDoNotSee() {
        var page = writes(emil, "Our line 3", "It leaks.", Set.of(Audience.EMPLOYEE));

        assertThat(found(ada, "/communities/PLACE/pages/our-line-3", page)).isEmpty();
        assertThat(found(ada, "HANDLE", page)).isEmpty();
        assertThat(found(emil, "/communities/PLACE/pages/our-line-3", page)).isPresent();
    }
}
