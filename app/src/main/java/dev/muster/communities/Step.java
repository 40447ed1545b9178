package dev.muster.communities;

import static dev.muster.communities.Stage.CHARTERED;
import static dev.muster.communities.Stage.CLOSED;
import static dev.muster.communities.Stage.DORMANT;
import static dev.muster.communities.Stage.LAUNCHED;
import static dev.muster.communities.Stage.NOT_COALESCED;
import static dev.muster.communities.Stage.PRODUCTIVE;
import static dev.muster.communities.Stage.READY;
import static dev.muster.communities.Stage.SEEDING;
import static dev.muster.communities.Stage.TIPPED;

import java.util.stream.Stream;

/// What leads a community from one stage to the next. Closing has a face of its own: {@link Communities#close}.
public enum Step {
    SEED(CHARTERED, SEEDING, By.GUIDE),
    DECLARE_READY(SEEDING, READY, By.GUIDE),
    LAUNCH(READY, LAUNCHED, By.GUIDE_OR_SPONSOR),
    TIP(LAUNCHED, TIPPED, By.CLOCK),
    MISS(LAUNCHED, NOT_COALESCED, By.CLOCK),
    REPURPOSE(NOT_COALESCED, SEEDING, By.SPONSOR),
    PROVE(TIPPED, PRODUCTIVE, By.REVIEW),
    FALL_SILENT(PRODUCTIVE, DORMANT, By.CLOCK),
    WAKE(DORMANT, PRODUCTIVE, By.CLOCK),
    ARCHIVE(CLOSED, Stage.ARCHIVED, By.ADMINISTRATOR);

    /// Who takes a step.
    public enum By { GUIDE, GUIDE_OR_SPONSOR, SPONSOR, ADMINISTRATOR, REVIEW, CLOCK }

    private final Stage from;
    private final Stage to;
    private final By by;

    Step(Stage from, Stage to, By by) {
        this.from = from;
        this.to = to;
        this.by = by;
    }

    public Stage from() {
        return from;
    }

    public Stage to() {
        return to;
    }

    public By by() {
        return by;
    }

    /// Whether people take it by saying so alone: a new purpose has to be named, and an outcome to be reviewed.
    public boolean offered() {
        return by != By.CLOCK && by != By.REVIEW && this != REPURPOSE;
    }

    /// What may come next, in whatever way.
    public static Stream<Step> after(Stage stage) {
        return Stream.of(values()).filter(each -> each.from == stage);
    }
}
