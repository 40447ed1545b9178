package dev.muster.example;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Memberships;
import dev.muster.communities.Stages;
import dev.muster.communities.Step;
import dev.muster.launch.Aims;
import dev.muster.launch.Founder;
import dev.muster.launch.Founders;
import dev.muster.launch.TaskDraft;
import dev.muster.launch.TaskKind;
import dev.muster.launch.Tasks;
import dev.muster.launch.WaveDraft;
import dev.muster.launch.Waves;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Two launches of the example: one that is being seeded, and one that could begin.
@Component
@Order(40)
class LaunchPart implements ExamplePart {
    private static final Duration LATER = Duration.ofDays(3);
    private final Communities communities;
    private final Memberships memberships;
    private final Stages stages;
    private final Aims aims;
    private final Founders founders;
    private final Tasks tasks;
    private final Waves waves;

    LaunchPart(Communities communities, Memberships memberships, Stages stages, Aims aims, Founders founders, Tasks tasks, Waves waves) {
        this.communities = communities;
        this.memberships = memberships;
        this.stages = stages;
        this.aims = aims;
        this.founders = founders;
        this.tasks = tasks;
        this.waves = waves;
    }

    @Override
    public void play(Stage stage) {
        var moment = stage.piloted().plus(LATER);
        stage.at(moment, stage.leader(), () -> {
            cellar(stage, communities.at("cellar"), Stage.day(moment));
            malting(stage, communities.find(stage.id("community malting")).orElseThrow(), Stage.day(moment));
            return true;
        });
        done(stage, moment.plus(LATER));
    }

    private void cellar(Stage stage, Community community, LocalDate day) {
        var leader = stage.leader();
        begins(community, List.of(Cast.IVO, Cast.SAM), leader);
        plan(stage, community, TaskKind.SEED, "How warm may a cellar get before the beer turns?", Cast.IVO, day.plusDays(6));
        plan(stage, community, TaskKind.SEED, "What to write into the cellar book, and what not", Cast.SAM, day.plusDays(9));
        plan(stage, community, TaskKind.INFLUENCER, "Whoever runs the oldest cellar: the others do as they do", Cast.LENA, null);
        plan(stage, community, TaskKind.EVENT, "A round through the new cellar, with questions", Cast.LENA, day.plusDays(40));
        plan(stage, community, TaskKind.STEP, "Say which cellar you keep, and what last went wrong in it.", null, null);
        plan(stage, community, TaskKind.STEP, "Answer one question that you know the answer to.", null, null);
        if (aims.of(community).isEmpty()) {
            aims.set(community, 12, day.plusDays(180), 0, leader);
        }
        waves.plan(community, new WaveDraft(stage.id("wave cellar"), "Cellar masters of the north", Audience.EMPLOYEE, day.plusDays(45), 15), leader);
        if (community.charter().stage() == dev.muster.communities.Stage.CHARTERED) {
            stages.move(community, Step.SEED, "Ivo and Sam have time for it until the season begins.", leader);
        }
    }

    private void malting(Stage stage, Community community, LocalDate day) {
        begins(community, List.of(Cast.JONAS), stage.leader());
        plan(stage, community, TaskKind.SEED, "What a late delivery costs both of us, in hours", Cast.JONAS, day.plusDays(20));
    }

    private void begins(Community community, List<Cast> cast, Viewer leader) {
        cast.forEach(each -> founders.name(community, each.address(), leader));
        var out = founders.of(community).stream().filter(each -> !each.joined()).map(Founder::person).toList();
        if (!out.isEmpty()) {
            cast.forEach(each -> memberships.admit(community, each.address(), leader));
        }
    }

    private void plan(Stage stage, Community community, TaskKind kind, String title, @Nullable Cast whose, @Nullable LocalDate due) {
        tasks.plan(community, new TaskDraft(stage.id("task " + title), kind, title, "", whose == null ? "" : whose.address(), due), stage.leader());
    }

    /// The first of them is done.
    private void done(Stage stage, Instant moment) {
        stage.at(moment, stage.leader(), () -> {
            var community = communities.at("cellar");
            var seeds = tasks.of(community).stream().filter(each -> each.kind() == TaskKind.SEED).toList();
            if (seeds.stream().allMatch(each -> each.open())) {
                tasks.done(community, seeds.getFirst(), "", stage.leader());
            }
            return true;
        });
    }
}
