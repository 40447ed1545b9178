package dev.muster.communities;

import dev.muster.communities.spi.Missing;
import dev.muster.communities.spi.StageGuard;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.List;
import org.springframework.stereotype.Component;

/// Whoever comes must be able to read what is welcome.
@Component
class GuidelinesGuard implements StageGuard {
    private final Words words;

    GuidelinesGuard(Words words) {
        this.words = words;
    }

    @Override
    public List<Missing> missing(Community community, Step step) {
        return step == Step.DECLARE_READY && community.charter().guidelines().isBlank()
                ? List.of(new Missing(words.say("communities.step.guidelines"),
                        new Link(words.say("communities.need.guidelines.act"), community.address() + "/charter/edit")))
                : List.of();
    }
}
