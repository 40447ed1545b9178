package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/communities/beer", "/questions/4k7t/why%3F?tag=a&page=2#answer"})
    void leadsBackToPagesOfOurOwn(String path) {
        assertThat(OwnPath.of(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://elsewhere.org/", "//elsewhere.org", "/\\elsewhere.org", "/a\\b", "\\/elsewhere.org", "javascript:alert(1)",
        "/a\r\nSet-Cookie: x=1", "/\t/elsewhere.org", " /a", "/sign-in", "/sign-in?to=/sign-in"})
    void andHomeOtherwise(String path) {
        assertThat(OwnPath.of(path)).isEqualTo("/");
    }
}
