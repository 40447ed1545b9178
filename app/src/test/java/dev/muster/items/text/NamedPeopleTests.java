package dev.muster.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NamedPeopleTests {

    private static String named(String text) {
        return String.join(" ", NamedPeople.in(BodyText.markdown(text)));
    }

    @Test
    void areBehindLinksThatBeginWithAnAt() {
        assertThat(named("Ask [@Ada](/people/ada1) or [@Emil \\*E\\*](/people/emil2), [@Ada](/people/ada1).")).isEqualTo("ada1 emil2");
        assertThat(named("- in a list: **[@Ada](/people/ada1)**\n\n| [@Emil](/people/emil2) |\n|---|\n")).isEqualTo("ada1 emil2");
    }

    @Test
    void areNotBehindOtherLinks() {
        assertThat(named("[Ada](/people/ada1) [@Ada](/people/ada1/departure) [@Ada](https://elsewhere.example/people/ada1) [@](/people/) @Ada /people/ada1")).isEmpty();
    }

    @Test
    void areNotInCodeNorInWhatIsQuoted() {
        assertThat(named("`[@Ada](/people/ada1)`\n\n    [@Ada](/people/ada1)\n\n> [@Ada](/people/ada1) said so\n\nYes, [@Emil](/people/emil2).")).isEqualTo("emil2");
    }

    @Test
    void areNotInTextsFromElsewhere() {
        assertThat(NamedPeople.in(BodyText.html("<a href=\"/people/ada1\">@Ada</a>"))).isEmpty();
    }

    @Test
    void areFiftyAtMost() {
        var many = IntStream.range(0, 200).mapToObj(each -> "[@P](/people/p" + each + ")").collect(Collectors.joining(" "));

        assertThat(NamedPeople.in(BodyText.markdown(many))).hasSize(50).contains("p0", "p49");
        assertThat(named(String.join("", Collections.nCopies(5_000, "[@P](/people/p1 ")))).isEmpty();
    }
}
