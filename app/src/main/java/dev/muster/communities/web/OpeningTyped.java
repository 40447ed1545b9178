package dev.muster.communities.web;

import dev.muster.communities.Archetype;
import dev.muster.rights.Audience;
import dev.muster.shell.web.Typed;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What somebody typed into the charter of a community to be opened; nothing typed is an empty text.
///
/// @param owner address to sign in with, or of a profile
/// @param guides the same, several of them apart by commas or lines
/// @param archetype the kind of community that it begins as, where there is one
public record OpeningTyped(
        String title, String handle, String owner, String guides, List<String> seenBy, List<String> contributedBy, @Nullable Boolean byInvitation,
        String description, String guidelines, String answerWithin, List<String> registers,
        List<String> swarmsBy, @Nullable Boolean pagesApproved, @Nullable String archetype) {

    /// A form sends only what it has.
    public OpeningTyped {
        title = text(title);
        handle = text(handle);
        owner = text(owner);
        guides = text(guides);
        seenBy = listed(seenBy);
        contributedBy = listed(contributedBy);
        description = text(description);
        guidelines = text(guidelines);
        answerWithin = text(answerWithin);
        registers = listed(registers);
        swarmsBy = listed(swarmsBy);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private static List<String> listed(@Nullable List<String> ticked) {
        return ticked == null ? List.of() : List.copyOf(ticked);
    }

    public boolean invited() {
        return Boolean.TRUE.equals(byInvitation);
    }

    /// The audiences that see it; none where it is by invitation, null where nobody has said.
    @Nullable Set<Audience> sees() {
        if (invited()) {
            return Set.of();
        }
        return seenBy.isEmpty() ? null : audiences(seenBy);
    }

    Set<Audience> contributes() {
        return invited() ? Set.of() : audiences(contributedBy);
    }

    Set<Audience> letsRegister() {
        return audiences(registers);
    }

    Set<Audience> letsSwarm() {
        return audiences(swarmsBy);
    }

    public boolean approvesPages() {
        return Boolean.TRUE.equals(pagesApproved);
    }

    private static Set<Audience> audiences(List<String> ticked) {
        return ticked.stream().map(each -> Typed.choice(Audience.class, each)).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Nullable Archetype kind() {
        return Typed.choice(Archetype.class, archetype);
    }

    List<String> guideWords() {
        return List.of(guides.split("[,;\\s]+")).stream().filter(each -> !each.isBlank()).toList();
    }
}
