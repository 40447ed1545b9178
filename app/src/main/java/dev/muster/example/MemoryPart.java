package dev.muster.example;

import dev.muster.communities.Communities;
import dev.muster.memory.Care;
import dev.muster.memory.Confidence;
import dev.muster.memory.Edits;
import dev.muster.memory.Memory;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.NewPage;
import dev.muster.memory.NewStory;
import dev.muster.memory.Outcome;
import dev.muster.memory.PageEdit;
import dev.muster.memory.Stories;
import dev.muster.memory.Suggestions;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.rights.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// What the community wrote down: a page that is validated, one that waits for that, one that nobody has looked at in time,
/// one that has been put away, one that is wanted, and a story of what went wrong.
@Component
@Order(35)
class MemoryPart implements ExamplePart {
    private static final String HOPS = """
            Hops lose half of what they are bought for in a summer, if they are kept wrong.

            ## What holds

            - **Cold.** Below 4 °C, better frozen. See [[The cellar book]] for where we note it.
            - **Dark and sealed.** Press the air out of the bag before it is closed again.
            - **Dated.** Write the day of opening on the bag.

            ## How long

            | Kept | Whole hops | Pellets |
            |---|---|---|
            | frozen, sealed | 2 years | 4 years |
            | cold, opened | 3 months | 6 months |
            | warm | do not | do not |

            ## How to tell that they are gone

            They smell of cheese, and the cones are brown. What to do with them then is on [[Old hops]].
            """;
    private static final String BOOK = """
            One book to a cellar. It is written in on the day, by whoever was there.

            1. Temperature, morning and evening.
            2. What was moved, opened, cleaned.
            3. What went wrong, also when nothing came of it.

            Whoever keeps the book reads it through once a week. What belongs into a batch record instead is on [[Batch records]].
            """;
    private static final String SENSOR = "The sensors of the old cellar read 0.6 °C too high. Take that off before you note it in [[the cellar book]].";
    private final Persons persons;
    private final SignIn signIn;
    private final Communities communities;
    private final Memory memory;
    private final Edits edits;
    private final Care care;
    private final Stories stories;
    private final Suggestions suggestions;

    MemoryPart(Persons persons, SignIn signIn, Communities communities, Memory memory, Edits edits, Care care, Stories stories, Suggestions suggestions) {
        this.persons = persons;
        this.signIn = signIn;
        this.communities = communities;
        this.memory = memory;
        this.edits = edits;
        this.care = care;
        this.stories = stories;
        this.suggestions = suggestions;
    }

    @Override
    public void play(Stage stage) {
        var hops = written(stage, 64, Cast.IVO, "Keeping hops", HOPS);
        improved(stage, hops, 66, Cast.MEI, HOPS.replace("| 3 months | 6 months |", "| 2 months | 6 months |"), "We opened ours in May; by August they were gone");
        judged(stage, hops, 67, Cast.MEI, Confidence.NOT_VALIDATED);
        judged(stage, hops, 68, Cast.LENA, Confidence.VALIDATED);
        var book = written(stage, 70, Cast.SAM, "The cellar book", BOOK);
        judged(stage, book, 71, Cast.SAM, Confidence.NOT_VALIDATED);
        told(stage);
        suggested(stage, book);
        judged(stage, written(stage, 72, Cast.SAM, "Sensors of the old cellar", SENSOR), 110, Cast.LENA, Confidence.ARCHIVED);
    }

    private Viewer viewer(Cast cast) {
        return persons.withAddress(cast.address()).flatMap(person -> signIn.viewer(person.id())).orElseThrow();
    }

    private static Instant day(Stage stage, int day) {
        return stage.founded().plus(Duration.ofDays(day));
    }

    private MemoryPage written(Stage stage, int day, Cast who, String title, String body) {
        var writer = viewer(who);
        var place = communities.at(CommunitiesPart.BREWING).place();
        return stage.at(day(stage, day), writer, () -> memory.write(place, new NewPage(title, body, "", null), stage.id("page " + title), writer));
    }

    /// What went wrong, so that nobody does it again.
    private void told(Stage stage) {
        var teller = viewer(Cast.SAM);
        var place = communities.at(CommunitiesPart.BREWING).place();
        stage.at(day(stage, 80), teller, () -> stories.tell(place, new NewStory("Cooling two cellars with one compressor",
                "The compressor of the old cellar was due to be replaced, and we wanted to save the second one.",
                "We joined both circuits in May and set them to 6 °C. When the old cellar stayed warm, we turned both down.",
                "In June the new cellar froze while the old one stood at 11 °C. Three batches went, and we bought the second compressor in July after all.",
                "One circuit follows its warmest room. Measure both rooms for a week before you join anything: [[The cellar book]] would have told us.",
                Outcome.FAILURE, List.of("cellar", "cooling"), null), null, stage.id("story compressor"), teller));
    }

    /// Somebody who was in another cellar would have one more line in the book.
    private void suggested(Stage stage, MemoryPage book) {
        var reader = viewer(Cast.MEI);
        stage.at(day(stage, 115), reader, () -> {
            var now = memory.at(book.item().handle());
            return suggestions.suggest(now, new PageEdit(1, null, BOOK.strip().replace("also when nothing came of it.", "also when nothing came of it.\n4. What was tasted, and by whom."),
                    "We miss it in ours", false), reader);
        });
    }

    private void improved(Stage stage, MemoryPage page, int day, Cast who, String body, String why) {
        var writer = viewer(who);
        if (page.number() == 1) {
            stage.at(day(stage, day), writer, () -> edits.edit(page, new PageEdit(1, null, body, why, false), writer));
        }
    }

    /// A page that stands further already stays there.
    private void judged(Stage stage, MemoryPage page, int day, Cast who, Confidence next) {
        var viewer = viewer(who);
        stage.at(day(stage, day), viewer, () -> {
            var now = memory.at(page.item().handle());
            return now.confidence().compareTo(next) < 0 ? care.judge(now, next, Stage.day(day(stage, day)).plusDays(20), "", viewer) : now;
        });
    }
}
