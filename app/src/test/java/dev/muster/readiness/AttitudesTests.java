package dev.muster.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttitudesTests {

    /// Choices in the order seen, policy, guidance, measured, repeated, budget, embedded; `?` where nothing is known.
    private static Map<String, String> evidence(String choices) {
        var words = choices.split(" +");
        var items = Attitudes.items();
        var known = new HashMap<String, String>();
        for (int i = 0; i < words.length; i++) {
            if (!words[i].equals("?")) {
                known.put(items.get(i), words[i]);
            }
        }
        return known;
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            entertainment ignores     none   none    none    none     none, FOLLY
            entertainment allows      unread none    none    none     none, FOLLY
            entertainment ignores     none   none    several none     most, FOLLY
            threat        ignores     none   none    none    none     none, FEARFUL
            entertainment discourages none   none    none    none     none, FEARFUL
            access        forbids     used   one     one     tools    some, FEARFUL
            normal        forbids     used   several several purposes most, FEARFUL
            threat        allows      used   several several purposes most, FEARFUL
            access        allows      none   none    none    none     none, FLIPPANT
            entertainment allows      none   none    none    tools    none, FLIPPANT
            entertainment allows      used   none    none    none     none, FLIPPANT
            access        ignores     unread none    several tools    most, FLIPPANT
            deliberate    allows      none   none    none    none     none, FORMULATING
            entertainment ignores     none   one     none    none     none, FORMULATING
            access        allows      used   none    none    purposes none, FORMULATING
            normal        allows      used   several none    purposes most, FORMULATING
            deliberate    allows      used   one     one     purposes some, FORMULATING
            deliberate    allows      used   several one     purposes some, FORGING
            entertainment ignores     none   several several none     some, FORGING
            normal        allows      used   several one     purposes most, FORGING
            normal        allows      used   several several purposes most, FUSING
            access        ignores     none   several several tools    most, FUSING
            """)
    void evidenceDecides(String choices, Attitude attitude) {
        assertThat(Attitudes.judge(evidence(choices)).attitude()).isEqualTo(attitude);
    }

    /// Where something is missing, or two choices were made equally often, only what holds in any case is decided.
    @ParameterizedTest
    @CsvSource(textBlock = """
            threat        ?           ?      ?       ?       ?        ?,    FEARFUL
            ?             forbids     ?      ?       ?       ?        ?,    FEARFUL
            ?             ?           ?      ?       ?       ?        ?,    FOLLY FEARFUL FLIPPANT FORMULATING FORGING FUSING
            ?             allows      none   none    none    none     none, FOLLY FEARFUL FLIPPANT FORMULATING
            entertainment ?           none   none    none    none     none, FOLLY FEARFUL
            entertainment ignores     none   none    none    ?        none, FOLLY FLIPPANT FORMULATING
            entertainment ignores     none   none    ?       none     ?,    FOLLY
            deliberate    allows      ?      none    ?       ?        ?,    FORMULATING
            normal        allows      ?      several several ?        ?,    FORGING FUSING
            normal        allows      ?      several several ?        some, FORGING
            normal        allows      ?      several ?       ?        most, FORMULATING FORGING FUSING
            """)
    void missingEvidenceLeavesOpenWhatItCouldChange(String choices, String possible) {
        var judgement = Attitudes.judge(evidence(choices));

        assertThat(judgement.possible()).containsExactlyInAnyOrderElementsOf(Stream.of(possible.split(" ")).map(Attitude::valueOf).toList());
        assertThat(judgement.attitude() == null).isEqualTo(possible.contains(" "));
        assertThat(judgement.missing()).hasSize((int) choices.chars().filter(each -> each == '?').count());
    }

    @Test
    void theEvidenceThatDecidedIsNamed() {
        assertThat(Attitudes.judge(evidence("threat forbids none none none none none")).because()).containsExactly("seen", "policy");
        assertThat(Attitudes.judge(evidence("access allows none none none tools none")).because()).containsExactly("seen", "measured", "budget");
        assertThat(Attitudes.judge(evidence("? allows none none none none none")).because()).isEmpty();
    }

    @Test
    void allThatTheInstrumentAsksAndTheRulesUseIsTheSame() {
        var instrument = new Instruments().current();

        assertThat(Attitudes.items()).allSatisfy(item -> assertThat(instrument.item("evidence." + item)).isPresent());
        for (var item : Attitudes.items()) {
            for (var choice : instrument.item("evidence." + item).orElseThrow().choices()) {
                var one = evidence("access allows none none none none none");
                one.put(item, choice);
                assertThat(Attitudes.judge(one).attitude()).as(item + " " + choice).isNotNull();
            }
        }
        assertThat(instrument.parts()).hasSize(7).filteredOn(Instrument.Part::asksForLevels).allSatisfy(part -> assertThat(part.items()).hasSize(5));
        assertThat(Twin.values()).allSatisfy(twin -> assertThat(instrument.item(twin.statement())).isPresent());
    }
}
