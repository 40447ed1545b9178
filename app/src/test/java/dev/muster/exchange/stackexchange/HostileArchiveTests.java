package dev.muster.exchange.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Archives that want more than a dump does are refused before anything of them is read.
class HostileArchiveTests {
    private static final String POSTS = "<posts>\n" + Handmade.POSTS + "</posts>";

    @TempDir Path temp;

    @Test
    void aSevenZipIsReadAsAFolderIs() throws IOException {
        var archive = sevenZip("beer.stackexchange.com.7z", "Tags.xml", "<tags><row Id=\"1\" TagName=\"hops\" Count=\"1\" /></tags>", "Posts.xml", POSTS);

        try (var dump = Dump.open(archive, Handmade.CLOCK); var tags = dump.tags(); var posts = dump.posts()) {
            assertThat(dump.site()).contains(new Site("beer.stackexchange.com"));
            assertThat(posts.next().title()).isEqualTo("Citra?");
            assertThat(tags.next().name()).isEqualTo("hops");
            assertThat(posts.hasNext()).isFalse();
            assertThat(posts.bytes()).isEqualTo(dump.bytes(Table.POSTS));
        }
    }

    @Test
    void aSevenZipThatLostItsEndIsRefused() throws IOException {
        var archive = sevenZip("cut.7z", "Posts.xml", POSTS);
        var whole = Files.readAllBytes(archive);

        assertRefused(Files.write(archive, Arrays.copyOf(whole, whole.length - 30)), "broken-archive");
    }

    @Test
    void aFlippedBitInASevenZipIsNoticed() throws IOException {
        var archive = sevenZip("flipped.7z", "Posts.xml", POSTS);
        var bytes = Files.readAllBytes(archive);
        bytes[60] ^= 4;
        Files.write(archive, bytes);

        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> readPosts(archive));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../Posts.xml", "/Posts.xml", "a/../../Posts.xml", "..\\Posts.xml"})
    void aPathThatLeadsOutIsRefused(String name) throws IOException {
        assertRefused(zip("out.zip", name, POSTS), "path-outside");
        assertRefused(sevenZip("out.7z", name, POSTS), "path-outside");
    }

    @Test
    void aFileShrunkToNothingIsRefused() throws IOException {
        assertRefused(zipOfSpaces("bomb.zip", Bounds.SMALL + 1_000_000), "shrunk-too-far");
    }

    @Test
    void aHundredThousandTinyFilesAreRefused() throws IOException {
        var zip = temp.resolve("many.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < 100_000; i++) {
                var entry = new ZipEntry(Integer.toString(i, 36));
                entry.setSize(0);
                entry.setCrc(0);
                out.putNextEntry(entry);
            }
        }
        assertRefused(zip, "too-many-files");
    }

    @Test
    void aFileLargerThanTheArchiveSaysIsRefused() throws IOException {
        var zip = zip("liar.zip", "Posts.xml", POSTS + " ".repeat(100));
        var bytes = Files.readAllBytes(zip);
        int directory = lastIndexOf(bytes, new byte[] {'P', 'K', 1, 2});
        bytes[directory + 24] = (byte) (bytes[directory + 24] - 50);
        Files.write(zip, bytes);

        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> readPosts(zip)).withMessageStartingWith("Posts.xml, line ");
    }

    @Test
    void aLinkInAFolderIsNotFollowed() throws IOException {
        var secret = Files.writeString(temp.resolve("secret.xml"), POSTS);
        var folder = Files.createDirectory(temp.resolve("dump"));
        Files.createSymbolicLink(folder.resolve("Posts.xml"), secret);

        assertRefused(folder, "link");
    }

    private static void readPosts(Path archive) {
        try (var dump = Dump.open(archive, Handmade.CLOCK); var posts = dump.posts()) {
            posts.forEachRemaining(_ -> { });
        }
    }

    private static int lastIndexOf(byte[] bytes, byte[] wanted) {
        for (int at = bytes.length - wanted.length; at >= 0; at--) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("not found");
    }

    private Path zip(String file, String name, String content) throws IOException {
        var zip = temp.resolve(file);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(name));
            out.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return zip;
    }

    private Path zipOfSpaces(String file, long count) throws IOException {
        var zip = temp.resolve(file);
        var spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("Posts.xml"));
            for (long written = 0; written < count; written += spaces.length) {
                out.write(spaces);
            }
        }
        return zip;
    }

    private Path sevenZip(String file, String... namesAndContents) throws IOException {
        var path = temp.resolve(file);
        try (var out = new SevenZOutputFile(path.toFile())) {
            var parts = List.of(namesAndContents);
            for (int i = 0; i < parts.size(); i += 2) {
                var entry = out.createArchiveEntry(path.toFile(), parts.get(i));
                out.putArchiveEntry(entry);
                out.write(parts.get(i + 1).getBytes(StandardCharsets.UTF_8));
                out.closeArchiveEntry();
            }
        }
        return path;
    }

    private static void assertRefused(Path path, String reason) {
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> Dump.open(path, Handmade.CLOCK))
                .withMessageContaining(path.toString()).matches(fault -> fault.key().equals("exchange.dump." + reason), reason);
    }
}
