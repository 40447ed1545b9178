package dev.muster.launch;

import dev.muster.Chartered;
import dev.muster.communities.Community;
import dev.muster.communities.Rules;
import dev.muster.communities.Stages;
import dev.muster.communities.Step;
import dev.muster.questions.Answers;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.beans.factory.annotation.Autowired;

/// Communities on their way to life.
abstract class LaunchWorld extends Chartered {
    @Autowired protected Aims aims;
    @Autowired protected Founders founders;
    @Autowired protected Tasks tasks;
    @Autowired protected Waves waves;
    @Autowired protected Tracker tracker;
    @Autowired protected Stages stages;
    @Autowired protected LaunchClock clock;
    @Autowired protected Questions questions;
    @Autowired protected Answers answers;

    protected Viewer gil;
    protected Community community;

    /// A community of staff whose guide is Gil.
    protected void found() {
        gil = employee("Gil Guide");
        community = community(gil, Audience.EMPLOYEE);
        gil = again(gil);
        gil.call(() -> communities.change(community, new Rules(null, "Be kind.", null, null), gil));
        community = now();
    }

    protected Community now() {
        return administrator().call(() -> communities.find(community.id()).orElseThrow());
    }

    protected Community moves(Step step) {
        community = gil.call(() -> stages.move(now(), step, "It is time.", gil));
        return community;
    }

    /// Named and let in by somebody who knows everybody; a guide knows the members alone.
    protected Viewer founder(String name) {
        var founder = employee(name);
        var root = administrator();
        root.call(() -> founders.name(community, addressOf(founder), root));
        root.call(() -> memberships.admit(community, addressOf(founder), root));
        return again(founder);
    }

    protected Task seed(Viewer whose) {
        return gil.call(() -> tasks.plan(community, new TaskDraft(null, TaskKind.SEED, "How long do hops keep?", "", addressOf(whose), today().plusDays(7)), gil));
    }

    protected Aim aim(int people, LocalDate target) {
        var version = gil.call(() -> aims.of(community)).map(Aim::version).orElse(0);
        return gil.call(() -> aims.set(community, people, target, version, gil));
    }

    protected Wave wave() {
        return gil.call(() -> waves.plan(community, new WaveDraft(null, "Cellar masters", null, today().plusDays(1), 30), gil));
    }

    /// Planned, seeded, ready and launched, to have so many people by a day.
    protected Viewer launched(int people, LocalDate target) {
        found();
        var founder = founder("Fay Founder");
        var seed = seed(founder);
        aim(people, target);
        wave();
        moves(Step.SEED);
        founder.call(() -> tasks.done(community, seed, "", founder));
        moves(Step.DECLARE_READY);
        moves(Step.LAUNCH);
        return founder;
    }

    protected List<Viewer> crowd(int people) {
        return IntStream.range(0, people).mapToObj(each -> employee("Crowd " + each)).toList();
    }

    protected Question asks(Viewer asker) {
        return asker.call(() -> questions.ask(community.place(), new Asking("Why is it flat?", "It was not yesterday.", List.of(), null), null, asker));
    }

    protected void answers(Viewer answerer, Question question) {
        answerer.call(() -> answers.answer(question, "Too warm a cellar.", null, null, answerer));
    }

    /// Each asks something that the next answers.
    protected void talk(List<Viewer> people) {
        for (int i = 0; i < people.size(); i++) {
            answers(people.get((i + 1) % people.size()), asks(people.get(i)));
        }
    }
}
