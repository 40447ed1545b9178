package dev.muster.attachments;

import dev.muster.items.Item;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/// Keeps pictures and files that people put into what they write, and finds them again for whoever may see them.
///
/// What somebody sends is seen by nobody else until a text with its address is kept; from then on it is seen with that.
@Service
public class Attachments {
    /// In bytes; larger requests do not even arrive.
    public static final int LARGEST = 10 << 20;
    public static final String LARGEST_SAID = "10 MB";
    private final AttachmentStore store;
    private final Arrivals arrivals;
    private final Vault vault;

    Attachments(AttachmentStore store, Arrivals arrivals, Vault vault) {
        this.store = store;
        this.arrivals = arrivals;
        this.vault = vault;
    }

    /// Keeps a file. The same once more is the one that is there, as long as no text has it.
    ///
    /// @param name what its sender calls it
    /// @throws Invalid at the field `file`: `attachments.empty`, `attachments.too-large`, `attachments.kind`,
    ///     `attachments.too-many-points`, `attachments.broken`
    /// @throws Refusal `attachments.sign-in`, `attachments.enough-for-today`
    public Attachment keep(String name, byte[] content, Viewer by) {
        if (!by.signedIn()) {
            throw new Refusal(Reason.NOT_SIGNED_IN, "attachments.sign-in");
        }
        return arrivals.take(Arrival.of(name, content), by);
    }

    /// Hangs what the viewer has sent on something, so that whoever sees that sees the file.
    public void hang(Attachment attachment, Item on, Viewer by) {
        store.hang(List.of(attachment.handle()), on.id(), by.self());
    }

    /// The attachments of these ids that the viewer sees.
    public Map<UUID, Attachment> all(Collection<UUID> wanted) {
        return store.all(wanted).stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
    }

    /// The attachment at an address.
    ///
    /// @throws Refusal `shell.gone` where there is none that the viewer may see
    public Attachment at(String handle) {
        return store.find(handle).orElseThrow(Attachments::gone);
    }

    /// The newest that the viewer has sent, as far as the viewer still sees them.
    public List<Attachment> of(Viewer viewer) {
        return store.of(viewer.self());
    }

    /// The file of an attachment that the viewer sees.
    ///
    /// @throws Refusal `shell.gone` where it is lost
    public Path file(Attachment attachment) {
        var file = vault.at(attachment.hash());
        if (!Files.isRegularFile(file)) {
            throw gone();
        }
        return file;
    }

    private static Refusal gone() {
        return new Refusal(Reason.GONE, "shell.gone");
    }
}
