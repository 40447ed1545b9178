package dev.muster.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.AtOnce;
import dev.muster.jobs.spi.RecurringJob;
import dev.muster.questions.Asking;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AttachmentsTests extends QuestionWorld {
    @Autowired private Attachments attachments;
    @Autowired private Vault vault;
    @Autowired private List<RecurringJob> jobs;
    private Viewer ada;
    private Viewer grace;
    private Viewer linus;
    private Place place;

    @BeforeEach
    void cast() {
        ada = employee("Ada");
        grace = customer("Grace");
        linus = somebody("Linus", Audience.SUPPLIER);
        place = house();
    }

    private Attachment sends(Viewer viewer, String name, byte[] content) {
        return viewer.call(() -> attachments.keep(name, content, viewer));
    }

    private Attachment sends(Viewer viewer, String words) {
        return sends(viewer, "notes.txt", words.getBytes(StandardCharsets.UTF_8));
    }

    private boolean sees(Viewer viewer, Attachment attachment) {
        return viewer.call(() -> {
            try {
                return attachments.at(attachment.handle()).hash().equals(attachment.hash());
            } catch (dev.muster.shell.Refusal _) {
                return false;
            }
        });
    }

    private void tidy() {
        jobs.stream().filter(each -> each.name().equals("attachments.tidy")).forEach(RecurringJob::run);
    }

    @Test
    void areSeenByTheirSenderAloneAtFirst() {
        var notes = sends(ada, "Hops keep for a year.");

        assertThat(sees(ada, notes)).isTrue();
        assertThat(sees(grace, notes)).isFalse();
        assertThat(sees(administrator(), notes)).isFalse();
    }

    @Test
    void areSeenWithWhatTheyStandIn() {
        var notes = sends(ada, "Staff know.");
        var picture = sends(ada, "hop.png", Pictures.of("png", 20, 20));

        asks(ada, place, new Asking("How long do they keep?", "See " + picture.markdown(), List.of(), null));
        asks(ada, place, new Asking("What do staff know?", "See " + notes.markdown(), List.of(), STAFF));

        assertThat(sees(grace, picture)).isTrue();
        assertThat(sees(linus, picture)).isFalse();
        assertThat(sees(grace, notes)).isFalse();
        assertThat(sees(employee("Eve"), notes)).isTrue();
    }

    @Test
    void areShownToNobodyElseByCopyingTheirAddress() {
        var notes = sends(ada, "Staff only.");
        asks(ada, place, new Asking("What do staff know?", notes.markdown(), List.of(), STAFF));

        var question = asks(employee("Eve"), place, new Asking("What is in these notes?", notes.markdown(), List.of(), null));

        assertThat(sees(grace, notes)).isFalse();
        assertThat(sees(grace, question).item().body().text()).contains(notes.handle());
    }

    @Test
    void hangOnWhatIsWrittenLaterToo() {
        var question = asks(ada, place, "How long do they keep?");
        var answer = answers(ada, question, "A year.");
        var notes = sends(ada, "A year and a day.");

        ada.call(() -> answers.rewrite(answer, new dev.muster.questions.Edit(null, "A year: " + notes.markdown(), null, "", 1), ada));

        assertThat(sees(grace, notes)).isTrue();
    }

    @Test
    void goAfterADayWhereTheyHangOnNothing() {
        var used = sends(ada, "Used " + ada.self());
        var loose = sends(ada, "Loose " + ada.self());
        asks(ada, place, new Asking("What do we know?", used.markdown(), List.of(), null));
        var file = vault.at(loose.hash());

        tidy();
        assertThat(file).exists();
        later(Duration.ofHours(25));
        tidy();

        assertThat(sees(ada, loose)).isFalse();
        assertThat(file).doesNotExist();
        assertThat(sees(grace, used)).isTrue();
        assertThat(vault.at(used.hash())).exists();
    }

    @Test
    void shareAFileThatStaysAsLongAsOneOfThemDoes() {
        var words = "The same for both " + ada.self();
        var first = sends(ada, words);
        var second = sends(grace, words);
        asks(grace, place, new Asking("What do we know?", second.markdown(), List.of(), null));

        later(Duration.ofHours(25));
        tidy();

        assertThat(second.hash()).isEqualTo(first.hash());
        assertThat(sees(ada, first)).isFalse();
        assertThat(vault.at(second.hash())).exists();
    }

    @Test
    void areKeptOnceHoweverOftenTheyAreSentAtOnce() throws Exception {
        var handles = AtOnce.all(8, _ -> sends(ada, "Sent by a double click.").handle());

        assertThat(Set.copyOf(handles)).hasSize(1);
    }

    @Test
    void areWholeOnTheDisk() throws Exception {
        var words = "Every letter of it.";

        var notes = sends(ada, words);

        assertThat(ada.call(() -> Files.readString(attachments.file(attachments.at(notes.handle()))))).isEqualTo(words);
    }

    @Test
    void areRefusedInWordsThatSayWhy() {
        isWrong(ada, () -> attachments.keep("a.txt", new byte[0], ada), "file attachments.empty");
        isWrong(ada, () -> attachments.keep("a.txt", new byte[Attachments.LARGEST + 1], ada), "file attachments.too-large");
        isWrong(ada, () -> attachments.keep("a.png", new byte[] {'M', 'Z', 0}, ada), "file attachments.kind");
        isWrong(ada, () -> attachments.keep("a.png", "RIFF....WEBPVP8 ".getBytes(StandardCharsets.UTF_8), ada), "file attachments.broken");
        isWrong(ada, () -> attachments.keep("a.png", Pictures.boasting(60_000, 60_000), ada), "file attachments.too-many-points");
        isWrong(ada, () -> attachments.keep("a.png", Pictures.boasting(600, 600), ada), "file attachments.broken");
        isRefused(Viewer.VISITOR, () -> attachments.keep("a.txt", new byte[] {'a'}, Viewer.VISITOR), "attachments.sign-in");
    }

    @Test
    void areEnoughAtSomePointOfTheDay() {
        system.jdbc().sql("insert into attachments.sent values (:person, :day, :bytes)")
            .param("person", ada.self()).param("day", java.time.LocalDate.ofInstant(CLOCK.instant(), CLOCK.getZone())).param("bytes", Arrivals.A_DAY - 5).update();

        assertThat(sends(ada, "five!").bytes()).isEqualTo(5);
        isRefused(ada, () -> attachments.keep("a.txt", "six".getBytes(StandardCharsets.UTF_8), ada), "attachments.enough-for-today");
        later(Duration.ofDays(1));
        assertThat(sends(ada, "seven").bytes()).isEqualTo(5);
    }
}
