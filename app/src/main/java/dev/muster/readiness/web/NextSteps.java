package dev.muster.readiness.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Stage;
import dev.muster.readiness.Discipline;
import dev.muster.readiness.Mean;
import dev.muster.readiness.Told;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The next cheapest step of each discipline that is not strong, with the page where the viewer takes it.
@Component
class NextSteps {
    private static final double STRONG = 4;
    private static final int MOST = 100;
    private final Communities communities;
    private final Words words;

    NextSteps(Communities communities, Words words) {
        this.communities = communities;
        this.words = words;
    }

    /// The weakest first.
    List<ResultView.Step> of(Told told, Viewer viewer) {
        return told.levels().entrySet().stream().filter(each -> each.getValue().value() < STRONG)
                .sorted(Comparator.comparingDouble(each -> each.getValue().value()))
                .map(each -> step(each.getKey(), each.getValue(), viewer)).toList();
    }

    private ResultView.Step step(Discipline discipline, Mean mean, Viewer viewer) {
        int band = mean.value() < 2 ? 1 : mean.value() < 3 ? 2 : 3;
        var key = "readiness.step." + discipline.word() + "." + band;
        return new ResultView.Step(words.say("readiness.step.why", words.say("readiness.part." + discipline.word()), ResultWords.level(mean.value())), words.say(key),
                where(discipline, band, key + ".go", viewer));
    }

    private Link where(Discipline discipline, int band, String key, Viewer viewer) {
        return switch (discipline) {
            case VISION -> new Link(words.say(key), List.of("/goals/new", "/vision", "/goals").get(band - 1));
            case STRATEGY -> new Link(words.say(key), List.of("/purposes", "/purposes?state=assessed", "/strategy").get(band - 1));
            case PURPOSE -> new Link(words.say(key), List.of("/purposes/new", "/purposes?state=proposed", "/roadmap").get(band - 1));
            case LAUNCH -> in(coming(viewer), key, "/launch");
            case GUIDE -> new Link(words.say(key), List.of("/communities", "/desk", "/desk").get(band - 1));
            case ADAPT -> in(known(viewer, each -> !each.closed()), key, List.of("/requests?show=open", "/reviews", "/requests?show=done").get(band - 1));
        };
    }

    private Link in(Optional<Community> community, String key, String path) {
        return community.map(each -> new Link(words.say(key, each.title()), each.address() + path)).orElseGet(() -> new Link(words.say("readiness.step.communities"), "/communities"));
    }

    /// One that has not come to life yet; its plan is for those who belong to it and for those who lead.
    private Optional<Community> coming(Viewer viewer) {
        return known(viewer, each -> each.charter().stage().compareTo(Stage.LAUNCHED) <= 0 && (viewer.leads() || viewer.memberOf(each.id())));
    }

    /// One’s own first.
    private Optional<Community> known(Viewer viewer, Predicate<Community> wanted) {
        return Stream.of(communities.mine(viewer, MOST), communities.all(null, MOST)).flatMap(List::stream).filter(wanted).findFirst();
    }
}
