package dev.muster.communities;

import dev.muster.communities.spi.Space;
import dev.muster.rights.Audience;
import dev.muster.shell.Invalid;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What a charter may say.
@Component
class Charters {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 4_000;
    private static final int LONGEST_GUIDELINES = 20_000;
    private static final int LONGEST_PROMISE = 8_760;
    private static final int USUAL_PROMISE = 24;
    private static final List<String> USUAL_SPACES = List.of("questions");
    private static final Pattern HANDLE = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");

    /// Addresses below `/communities/` that are ours.
    private static final Set<String> RESERVED = Set.of("new");

    private final ObjectProvider<Space> spaces;

    /// @param spaces asked when needed, since they stand on communities themselves; a command, which has no pages, knows none
    Charters(ObjectProvider<Space> spaces) {
        this.spaces = spaces;
    }

    void check(Opening opening, Invalid.Check check) {
        var handle = opening.handle();
        check.text(opening.title(), "title", LONGEST_TITLE)
                .that(handle != null && !handle.isBlank(), "handle", "shell.field.missing")
                .that(handle == null || handle.isBlank() || HANDLE.matcher(handle).matches() && !RESERVED.contains(handle),
                        "handle", "communities.handle.odd");
        var seen = opening.seenBy();
        var contributed = opening.contributedBy();
        check.that(seen == null || contributed == null || seen.containsAll(contributed), "contributedBy", "communities.contributed.wider");
        check(opening.rules(), seen == null ? Set.of() : seen, check);
    }

    /// @param seenBy the audiences that see the community
    void check(Rules rules, Set<Audience> seenBy, Invalid.Check check) {
        var hours = rules.answerWithin();
        var wanted = rules.spaces();
        check.optional(rules.description(), "description", LONGEST_DESCRIPTION)
                .optional(rules.guidelines(), "guidelines", LONGEST_GUIDELINES)
                .that(hours == null || hours >= 1 && hours <= LONGEST_PROMISE, "answerWithin", "communities.answer-within.odd", LONGEST_PROMISE)
                .that(wanted == null || keys().isEmpty() || keys().containsAll(wanted), "spaces", "communities.spaces.unknown", String.join(", ", keys()))
                .that(!registers(rules).contains(Audience.EMPLOYEE), "registers", "communities.registers.staff")
                .that(registers(rules).isEmpty() || seenBy.contains(Audience.PUBLIC) && seenBy.containsAll(registers(rules)), "registers", "communities.registers.unseen")
                .that(rules.swarmsBy() == null || seenBy.isEmpty() || swarmsBy(rules, seenBy).stream().allMatch(each -> each == Audience.EMPLOYEE || seenBy.contains(each)),
                        "swarmsBy", "communities.swarms-by.unseen");
    }

    private Set<String> keys() {
        return spaces.stream().map(Space::key).collect(Collectors.toCollection(TreeSet::new));
    }

    static String description(Rules rules) {
        return text(rules.description());
    }

    static String guidelines(Rules rules) {
        return text(rules.guidelines());
    }

    static int answerWithin(Rules rules) {
        return Objects.requireNonNullElse(rules.answerWithin(), USUAL_PROMISE);
    }

    static List<String> spaces(Rules rules) {
        return Objects.requireNonNullElse(rules.spaces(), USUAL_SPACES).stream().distinct().toList();
    }

    static Set<Audience> registers(Rules rules) {
        return Set.copyOf(Objects.requireNonNullElse(rules.registers(), Set.of()));
    }

    /// Staff always open them.
    ///
    /// @param otherwise where the rules do not say
    static Set<Audience> swarmsBy(Rules rules, Set<Audience> otherwise) {
        var all = EnumSet.of(Audience.EMPLOYEE);
        all.addAll(Objects.requireNonNullElse(rules.swarmsBy(), otherwise));
        return all;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
