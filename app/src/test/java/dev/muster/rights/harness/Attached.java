package dev.muster.rights.harness;

import dev.muster.mail.Mailbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Files that people have sent: some hang on what they wrote, some on nothing yet, all with the same few words in them;
/// and what people have begun to write.
final class Attached {
    private static final byte[] WORDS = "So it goes.".getBytes(StandardCharsets.UTF_8);
    private static final String HASH = kept();
    private final Builder world;

    Attached(Builder world) {
        this.world = world;
    }

    void make() {
        for (var item : world.rows("items.item")) {
            if (world.chance.once(3)) {
                attachment(item.id("author_id"), item);
            }
        }
        for (var person : world.rows("people.person")) {
            if (world.chance.once(2)) {
                attachment(person.id(), null);
            }
            world.add("attachments.sent", "person_id", person.id(), "day", "2020-01-01", "bytes", 7);
            draft(person);
        }
    }

    private void draft(Row person) {
        var question = world.chance.of(world.rows("items.item").stream().filter(each -> each.text("kind").equals("question")).toList());
        world.add("writing.draft", "person_id", person.id(), "form", "/questions/" + question.text("handle"), "fields", Map.of("body", "Begun."), "version", 1, "kept", world.chance.past());
    }

    private void attachment(Object uploader, @Nullable Row item) {
        var attachment = world.add("attachments.attachment", "id", world.chance.id(), "handle", world.chance.handle(), "uploader_id", uploader, "sha256", HASH,
                "kind", "TEXT", "name", "notes.txt", "bytes", WORDS.length, "width", null, "height", null, "loose", item == null, "created", world.chance.past());
        if (item != null) {
            world.add("attachments.hanging", "attachment_id", attachment.id(), "item_id", item.id(), "hung_by", uploader);
            if (item.text("kind").equals("page")) {
                world.add("memory.file", "page_id", item.id(), "name", "notes.txt", "number", 1, "previous", null, "attachment_id", attachment.id(), "by_id", uploader,
                        "at", world.chance.past(), "restored", null);
            }
        }
    }

    private static String kept() {
        try {
            var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(WORDS));
            var folder = Mailbox.settings().data().resolve("attachments").resolve(hash.substring(0, 2));
            Files.write(Files.createDirectories(folder).resolve(hash), WORDS);
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
