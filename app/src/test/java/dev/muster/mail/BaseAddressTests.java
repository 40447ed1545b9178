package dev.muster.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.shell.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaseAddressTests {

    @Test
    void beginsEveryLink() {
        assertThat(new BaseAddress("https://muster.example.org/", 8080).of("/help")).isEqualTo("https://muster.example.org/help");
        assertThat(new BaseAddress("https://example.org/muster", 8080).of("/help")).isEqualTo("https://example.org/muster/help");
    }

    @Test
    void isThisMachineUntilSomebodySaysOtherwise() {
        var base = new BaseAddress("", 8081);

        assertThat(base.of("/")).isEqualTo("http://localhost:8081/");
        assertThat(base.chosen()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"muster.example.org", "ftp://example.org", "https://", "https://example.org/?a=b", "https://ada:secret@example.org", "https://exa mple.org"})
    void isTheAddressOfAWebSite(String odd) {
        assertThatThrownBy(() -> new BaseAddress(odd, 8080)).isInstanceOf(Refusal.class);
    }
}
