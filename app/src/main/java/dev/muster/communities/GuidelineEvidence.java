package dev.muster.communities;

import dev.muster.purposes.Matter;
import dev.muster.purposes.spi.StrategyEvidence;
import dev.muster.shell.Words;
import org.springframework.stereotype.Component;

/// How many communities say what is welcome in them.
@Component
class GuidelineEvidence implements StrategyEvidence {
    private final CommunityStore store;
    private final Words words;

    GuidelineEvidence(CommunityStore store, Words words) {
        this.store = store;
        this.words = words;
    }

    @Override
    public Matter matter() {
        return Matter.GUIDELINES;
    }

    @Override
    public Seen seen() {
        var count = store.guided();
        return new Seen(words.say("communities.evidence.guidelines", count.guided(), count.all()), "/communities");
    }
}
