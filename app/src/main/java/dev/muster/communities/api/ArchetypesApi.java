package dev.muster.communities.api;

import dev.muster.communities.Archetype;
import dev.muster.communities.Archetypes;
import dev.muster.communities.Rules;
import dev.muster.shell.Words;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The kinds of communities that one may begin as.
@RestController
@Tag(name = "Communities")
class ArchetypesApi {
    private final Archetypes archetypes;
    private final Words words;

    ArchetypesApi(Archetypes archetypes, Words words) {
        this.archetypes = archetypes;
        this.words = words;
    }

    /// @param measures what such a community is usually judged by
    record ArchetypeJson(Archetype archetype, String name, String lead, String measures, String description, String guidelines, int answerWithin, List<String> spaces) {}

    /// Those whose spaces exist here.
    @GetMapping("/api/v1/archetypes")
    List<ArchetypeJson> archetypes() {
        return archetypes.offered().stream().map(each -> json(each, archetypes.rules(each))).toList();
    }

    private ArchetypeJson json(Archetype each, Rules rules) {
        return new ArchetypeJson(each, words.say("communities.archetype." + each), words.say("communities.archetype.lead." + each), words.say("communities.archetype.measures." + each),
                Objects.requireNonNullElse(rules.description(), ""), Objects.requireNonNullElse(rules.guidelines(), ""), each.answerWithin(),
                Objects.requireNonNullElse(rules.spaces(), List.of()));
    }
}
