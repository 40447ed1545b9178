package dev.muster.exchange.portable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.muster.attachments.AttachedFiles;
import dev.muster.attachments.Attachment;
import dev.muster.attachments.Attachments;
import dev.muster.attachments.Pictures;
import dev.muster.questions.Asking;
import dev.muster.questions.Edit;
import dev.muster.questions.Lists;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Pictures and files travel with the community in whose texts they stand.
class PortableFilesTests extends PortableWorld {
    @Autowired private Attachments attachments;
    @Autowired private AttachedFiles files;
    @Autowired private Lists lists;

    private Attachment sends(Viewer viewer, String name, byte[] content) {
        return viewer.call(() -> attachments.keep(name, content, viewer));
    }

    /// The attachment whose address stands in a text.
    private Optional<Attachment> named(String text, Viewer viewer) {
        var handle = Pattern.compile("/attachments/([0-9a-z]{12})/").matcher(text).results().map(each -> each.group(1)).findFirst().orElseThrow();
        return viewer.call(() -> {
            try {
                return Optional.of(attachments.at(handle));
            } catch (Refusal _) {
                return Optional.empty();
            }
        });
    }

    /// A question with notes in its first version and a picture since, and an answer for staff with a file.
    private List<Attachment> fillWithFiles() {
        var notes = sends(carl, "notes.txt", words("Notes of " + carl.self()));
        var picture = sends(carl, "keg.png", Pictures.of("png", 30, 20));
        var secret = sends(ada, "line.txt", words("Line 3 leaks, says " + ada.self()));
        var question = carl.call(() -> questions.ask(beer.place(), new Asking("Why does it taste stale?", "See " + notes.markdown(), List.of(), null), null, carl));
        later(Duration.ofMinutes(1));
        carl.call(() -> questions.rewrite(question, new Edit(null, "Look: " + picture.markdown(), null, "", 1), carl));
        answers(ada, question, "Do not tell: " + secret.markdown(), Set.of(Audience.EMPLOYEE));
        return List.of(notes, picture, secret);
    }

    @Test
    void takesPicturesAndFilesAlongForThoseWhoSeeWhatTheyStandIn() throws IOException {
        var sent = fillWithFiles();
        var first = exported(beer.place(), "first");
        var report = imported(first, somewhere());
        var moved = place(report);

        assertThat(report.lines()).containsEntry("attachments", 3L);
        assertThat(text(first, "items.jsonl")).doesNotContain(sent.get(1).handle(), sent.get(2).handle());
        assertThat(parts(exported(moved, "second"))).isEqualTo(parts(first));
        var cora = customer("Cora Customer");
        var emil = employee("Emil Employee");
        var there = cora.call(() -> lists.newest(moved, 1, cora)).getFirst();
        var picture = named(there.item().body().text(), cora).orElseThrow();
        assertThat(picture.handle()).isNotEqualTo(sent.get(1).handle());
        assertThat(cora.call(() -> Files.readAllBytes(attachments.file(picture)))).isEqualTo(carl.call(() -> Files.readAllBytes(attachments.file(sent.get(1)))));
        var history = cora.call(() -> items.history(there.item()));
        assertThat(cora.call(() -> Files.readString(attachments.file(named(history.getFirst().body().text(), cora).orElseThrow())))).isEqualTo("Notes of " + carl.self());
        var answer = emil.call(() -> answers.list(there, null, null)).entries().getFirst().item().body().text();
        assertThat(named(answer, emil)).isPresent();
        assertThat(named(answer, cora)).isEmpty();
    }

    @Test
    void aDownloadHoldsTheFilesThatItsMakerSees() throws IOException {
        var seen = fillWithFiles();
        var secret = sends(carl, "ours.txt", words("For customers only: " + carl.self()));
        carl.call(() -> questions.ask(beer.place(), new Asking("What do customers know?", secret.markdown(), List.of(), Set.of(Audience.CUSTOMER)), null, carl));

        var whole = parts(exported(beer.place(), "whole")).keySet();
        var download = parts(downloaded(administrator())).keySet();

        assertThat(whole).contains("files/" + secret.hash()).containsAll(seen.stream().map(each -> "files/" + each.hash()).toList());
        assertThat(download).doesNotContain("files/" + secret.hash()).containsAll(seen.stream().map(each -> "files/" + each.hash()).toList());
    }

    @Test
    void takesInNoFileThatIsNotWhatItSays() throws IOException {
        fillWithFiles();
        var handle = somewhere();

        var lying = rewritten(exported(beer.place(), "lying"), "attachments.jsonl", "\"kind\": \"TEXT\"", "\"kind\": \"PNG\"");
        assertThatThrownBy(() -> imported(lying, handle)).hasMessage("exchange.portable.file");
        var other = rewritten(exported(beer.place(), "other"), "attachments.jsonl", "\"sha256\": \"", "\"sha256\": \"0");
        assertThatThrownBy(() -> imported(other, handle)).hasMessage("shell.parcel.part-missing");
        assertThat(count("select count(*) from items.item where place_id = (select id from rights.place where handle = '" + handle + "' and :place::uuid is not null)", beer.id())).isZero();
    }

    @Test
    void goesWithoutAFileThatIsLostAndSaysSo() throws IOException {
        var lost = fillWithFiles().get(2);
        Files.delete(files.find(lost.hash()).orElseThrow());

        var report = exports.write(beer.place(), folder.resolve("file"), "Muster of a test", false);

        assertThat(report.leftOut()).containsEntry("files", 1L);
        assertThat(report.lines()).containsEntry("attachments", 2L);
        assertThat(imported(folder.resolve("file"), somewhere()).lines()).containsEntry("attachments", 2L);
    }
}
