package dev.muster.communities;

import dev.muster.communities.spi.Space;
import dev.muster.rights.Audience;
import dev.muster.shell.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/// The archetypes that can be offered: those whose spaces exist.
@Service
public class Archetypes {
    private final ObjectProvider<Space> spaces;
    private final Words words;

    /// @param spaces asked when needed, since they stand on communities themselves
    Archetypes(ObjectProvider<Space> spaces, Words words) {
        this.spaces = spaces;
        this.words = words;
    }

    public List<Archetype> offered() {
        var there = there();
        return Arrays.stream(Archetype.values()).filter(each -> there.containsAll(each.needed())).toList();
    }

    private Set<String> there() {
        return spaces.stream().map(Space::key).collect(Collectors.toSet());
    }

    /// Whether it can be opened here.
    public boolean offers(Archetype archetype) {
        return there().containsAll(archetype.needed());
    }

    /// What a charter of that kind begins with. The outcome stays with the purpose: the gate has asked for it before.
    public Rules rules(Archetype archetype) {
        var there = there();
        var spaces = Stream.concat(archetype.needed().stream(), archetype.welcome().stream()).filter(there::contains).toList();
        return new Rules(words.say("communities.archetype.description." + archetype), guidelines(archetype), archetype.answerWithin(), spaces, Set.<Audience>of());
    }

    /// One to a line.
    private String guidelines(Archetype archetype) {
        return Stream.of(words.say("communities.archetype.guidelines." + archetype).split(" \\| ")).collect(Collectors.joining("\n"));
    }

    /// What somebody wrote, and where they wrote nothing, what the archetype begins with.
    public Rules completed(Rules wanted, Archetype archetype) {
        var usual = rules(archetype);
        return new Rules(Objects.requireNonNullElse(wanted.description(), Objects.requireNonNull(usual.description())),
                Objects.requireNonNullElse(wanted.guidelines(), Objects.requireNonNull(usual.guidelines())),
                Objects.requireNonNullElse(wanted.answerWithin(), archetype.answerWithin()),
                Objects.requireNonNullElse(wanted.spaces(), Objects.requireNonNull(usual.spaces())), wanted.registers(), wanted.swarmsBy(), wanted.pagesApproved());
    }
}
