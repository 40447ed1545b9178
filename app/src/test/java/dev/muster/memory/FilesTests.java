package dev.muster.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.muster.attachments.Attachments;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class FilesTests extends MemoryWorld {
    @Autowired private Files files;
    @Autowired private Attachments attachments;
    private MemoryPage page;

    @BeforeEach
    void write() {
        page = writes(emil, "Keeping hops", "Cold.");
    }

    private PageFile puts(Viewer viewer, String name, String content) {
        return viewer.call(() -> files.put(page, name, content.getBytes(StandardCharsets.UTF_8), viewer));
    }

    private String reads(Viewer viewer, int version) throws IOException {
        return java.nio.file.Files.readString(viewer.call(() -> attachments.file(files.content(page, "plan.txt", version))));
    }

    @Test
    void ofTheSameNameBecomeTheNextVersion() throws IOException {
        puts(emil, "plan.txt", "Cold.");
        var second = puts(ada, "plan.txt", "Cold and dark.");

        assertThat(second.number()).isEqualTo(2);
        assertThat(frida.call(() -> files.versions(page, "plan.txt"))).extracting(PageFile::by).containsExactly(ada.self(), emil.self());
        assertThat(reads(frida, 1)).isEqualTo("Cold.");
        assertThat(reads(frida, 2)).isEqualTo("Cold and dark.");
        assertThat(frida.call(() -> files.of(page))).extracting(PageFile::number).containsExactly(2);
    }

    @Test
    void withTheSameContentAreNoNewVersion() {
        puts(emil, "plan.txt", "Cold.");

        assertThat(puts(ada, "plan.txt", "Cold.").number()).isEqualTo(1);
        assertThat(puts(ada, "plan.txt", "Dark.").number()).isEqualTo(2);
        assertThat(puts(ada, "plan.txt", "Cold.").number()).isEqualTo(3);
    }

    @Test
    void areBroughtBackAsANewVersion() throws IOException {
        puts(emil, "plan.txt", "Cold.");
        puts(ada, "plan.txt", "Warm.");
        var back = frida.call(() -> files.restore(page, "plan.txt", 1, frida));

        assertThat(back.number()).isEqualTo(3);
        assertThat(back.restored()).isEqualTo(1);
        assertThat(back.by()).isEqualTo(frida.self());
        assertThat(reads(ada, 3)).isEqualTo("Cold.");
        assertThat(catchThrowableOfType(Refusal.class, () -> frida.call(() -> files.restore(page, "plan.txt", 9, frida))).reason()).isEqualTo(Refusal.Reason.GONE);
    }

    @Test
    void areTakenAwayAndNotLost() throws IOException {
        puts(emil, "plan.txt", "Cold.");
        removes(ada, "plan.txt");

        assertThat(emil.call(() -> files.of(page))).isEmpty();
        assertThat(reads(emil, 1)).isEqualTo("Cold.");
        assertThat(catchThrowableOfType(Refusal.class, () -> emil.call(() -> files.content(page, "plan.txt", null))).reason()).isEqualTo(Refusal.Reason.GONE);
        emil.call(() -> files.restore(page, "plan.txt", 1, emil));
        assertThat(emil.call(() -> files.of(page))).extracting(PageFile::number).containsExactly(3);
    }

    private void removes(Viewer viewer, String name) {
        viewer.call(() -> {
            files.remove(page, name, viewer);
            return true;
        });
    }

    @Test
    void areSeenWithThePageAndByNobodyElse() {
        var secret = writes(emil, "Prices", "Low.", STAFF);
        var put = emil.call(() -> files.put(secret, "prices.txt", "Low.".getBytes(StandardCharsets.UTF_8), emil));
        var handle = Objects.requireNonNull(put.content()).handle();

        assertThat(frida.call(() -> files.of(secret))).hasSize(1);
        assertThat(frida.call(() -> attachments.at(handle)).name()).isEqualTo("prices.txt");
        assertThat(ada.call(() -> files.of(secret))).isEmpty();
        assertThat(catchThrowableOfType(Refusal.class, () -> ada.call(() -> attachments.at(handle))).reason()).isEqualTo(Refusal.Reason.GONE);
    }

    @Test
    void arePutThereByWhoeverChangesThePage() {
        var reader = somebody("Rita Reader", dev.muster.rights.Audience.PUBLIC);
        var administrator = administrator();
        var open = place(Audience.values());
        var shared = administrator.call(() -> memory.write(open, new NewPage("Open", "So", "", null), null, administrator));

        assertThat(catchThrowableOfType(Refusal.class, () -> Viewer.VISITOR.call(() -> files.put(shared, "a.txt", new byte[] {65}, Viewer.VISITOR))).key()).isEqualTo("memory.write.sign-in");
        assertThat(reader.call(() -> files.put(shared, "a.txt", new byte[] {65}, reader)).number()).isEqualTo(1);
        assertThat(catchThrowableOfType(Invalid.class, () -> emil.call(() -> files.put(page, "a.txt", new byte[0], emil))).problems())
                .extracting(Invalid.Problem::key).containsExactly("attachments.empty");
        emil.call(() -> care.judge(page, Confidence.ARCHIVED, null, "", emil));
        assertThat(catchThrowableOfType(Refusal.class, () -> puts(emil, "plan.txt", "Cold.")).key()).isEqualTo("memory.edit.archived");
    }
}
