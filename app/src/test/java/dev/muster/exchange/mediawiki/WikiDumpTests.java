package dev.muster.exchange.mediawiki;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.muster.SharedData;
import dev.muster.exchange.stackexchange.DumpFault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.sevenz.SevenZOutputFile;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WikiDumpTests {
    private static final String DUMP = WikiXml.wiki(
            WikiXml.page(7, 0, "Beer", "",
                    WikiXml.revision(70, null, "<username>Hop</username><id>5</id>", "first", "'''Beer'''"),
                    WikiXml.revision(72, 70L, "<ip>192.0.2.7</ip>", "", "'''Beer''' &amp; more")),
            WikiXml.page(8, 1, "Talk:Beer", "", WikiXml.revision(71, null, "", "", "Why?").replace("<contributor>", "<contributor deleted=\"deleted\">")),
            WikiXml.page(9, 0, "Ale", "<redirect title=\"Beer\" />", WikiXml.revision(73, null, "<username>Hop</username><id>5</id>", "", "#REDIRECT [[Beer]]")));

    @TempDir Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path file(String text) throws IOException {
        return file("wiki.xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<WikiRevision> read(Path path) {
        var all = new ArrayList<WikiRevision>();
        try (var revisions = WikiDump.open(path, Clock.systemUTC()).revisions()) {
            revisions.forEachRemaining(all::add);
        }
        return all;
    }

    @Test
    void tellsPagesRevisionsAndWhoMadeThem() throws IOException {
        var all = read(file(DUMP));

        assertThat(all).extracting(WikiRevision::id).containsExactly(70L, 72L, 71L, 73L);
        assertThat(all).extracting(WikiRevision::number).containsExactly(1, 2, 1, 1);
        assertThat(all.get(1)).isEqualTo(new WikiRevision(new WikiPage(7, 0, "Beer", null), 72, 2, 1, Instant.parse("2010-01-02T03:04:05Z"),
                new Contributor.Anonymous("192.0.2.7"), "", false, "wikitext", "'''Beer''' & more", all.get(1).line()));
        assertThat(all.getFirst().by()).isEqualTo(new Contributor.Named(5, "Hop"));
        assertThat(all.get(2).by()).isEqualTo(new Contributor.Hidden());
        assertThat(all.getLast().page()).isEqualTo(new WikiPage(9, 0, "Ale", "Beer"));
    }

    @Test
    void tellsOfItsWiki() throws IOException {
        var wiki = WikiDump.open(file(DUMP), Clock.systemUTC()).wiki();

        assertThat(wiki.host()).isEqualTo("wiki.example.org");
        assertThat(wiki.namespace("Kategorie")).contains(14);
        assertThat(wiki.namespace("category")).contains(14);
        assertThat(wiki.namespace("nothing")).isEmpty();
    }

    @Test
    void readsEveryPacking() throws IOException {
        var plain = read(file(DUMP));

        assertThat(read(file("a.gz", packed(GZIPOutputStream::new)))).isEqualTo(plain);
        assertThat(read(file("a.bz2", packed(BZip2CompressorOutputStream::new)))).isEqualTo(plain);
        var archive = folder.resolve("a.7z");
        try (var out = new SevenZOutputFile(archive.toFile())) {
            out.putArchiveEntry(out.createArchiveEntry(file(DUMP), "wiki.xml"));
            out.write(DUMP.getBytes(StandardCharsets.UTF_8));
            out.closeArchiveEntry();
        }
        assertThat(read(archive)).isEqualTo(plain);
    }

    private interface Packing {
        OutputStream on(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packing packing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = packing.on(bytes)) {
            out.write(DUMP.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void goesOnBehindARow() throws IOException {
        var path = file(DUMP);
        try (var revisions = WikiDump.open(path, Clock.systemUTC()).revisions().resumeAfter(1)) {
            assertThat(revisions.next()).isEqualTo(read(path).get(1));
            assertThat(revisions.row()).isEqualTo(2);
        }
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> WikiDump.open(path, Clock.systemUTC()).revisions().resumeAfter(9))
                .matches(DumpFault::ofAnotherDump);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', value = {
        "<!DOCTYPE x [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><mediawiki>&b;</mediawiki>   ^ exchange.dump.doctype",
        "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><mediawiki/>                              ^ exchange.dump.doctype",
        "<mediawiki>&b;</mediawiki>                                                          ^ exchange.dump.malformed",
        "<posts/>                                                                            ^ exchange.dump.wiki-another-file",
        "<mediawiki><page><title>A</title>                                                   ^ exchange.dump.truncated",
        "<mediawiki><page><title>A</page></mediawiki>                                        ^ exchange.dump.malformed",
        "<mediawiki><page><id>1</id><revision><id>1</id></revision></page></mediawiki>       ^ exchange.dump.wiki-lacks",
        "<mediawiki><page><title>A</title><id>1</id><revision/></page></mediawiki>           ^ exchange.dump.wiki-lacks",
        "<mediawiki><page><title>A</title><id>one</id></page></mediawiki>                    ^ exchange.dump.not-a-number",
        "<mediawiki>text</mediawiki>                                                         ^ exchange.dump.wiki-text-between",
        "<mediawiki><page><title>A</title><id>1</id><revision><id>1</id><text bytes=\"2147483648\">x</text></revision></page></mediawiki> ^ exchange.dump.wiki-too-long",
        "<mediawiki><page><title>A</title><id>1</id><revision><id>1</id><timestamp>2999-01-01T00:00:00Z</timestamp></revision></page></mediawiki> ^ exchange.dump.wiki-date-out-of-range",
        "<mediawiki><page><title>A</title><id>1</id><revision><id>1</id><timestamp>noon</timestamp></revision></page></mediawiki> ^ exchange.dump.not-a-date",
    })
    void refusesWhatIsNoDump(String xml, String key) throws IOException {
        var path = file(xml);

        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read(path))
                .satisfies(fault -> assertThat(fault.key()).isEqualTo(key))
                .satisfies(fault -> assertThat(fault.getMessage()).contains("wiki.xml"));
    }

    @Test
    void refusesTextsWithoutEndAndDepthWithoutEnd() throws IOException {
        var endless = file(WikiXml.wiki(WikiXml.page(1, 0, "A", "", WikiXml.revision(1, null, "<ip>x</ip>", "", "a".repeat(9_000_000)))).replace("bytes=\"9000000\"", ""));
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read(endless)).matches(fault -> fault.key().equals("exchange.dump.row-too-long"));
        var deep = file("<mediawiki>" + "<x>".repeat(10_000) + "</x>".repeat(10_000) + "</mediawiki>");
        assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> read(deep)).matches(fault -> fault.key().equals("exchange.dump.wiki-too-deep"));
    }

    /// A million pages pass by in the memory of one: whoever kept them would run out of the tests' heap.
    @Test
    void holdsNothingOfWhatHasPassed() throws IOException {
        var path = folder.resolve("many.xml.gz");
        try (var out = new GZIPOutputStream(Files.newOutputStream(path), 1 << 16)) {
            out.write("<mediawiki>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 1_000_000; i++) {
                out.write(WikiXml.page(i, 0, "P" + i, "", WikiXml.revision(i, null, "<ip>x</ip>", "", "a")).getBytes(StandardCharsets.UTF_8));
            }
            out.write("</mediawiki>".getBytes(StandardCharsets.UTF_8));
        }
        long count = 0;
        try (var revisions = WikiDump.open(path, Clock.systemUTC()).revisions()) {
            while (revisions.hasNext()) {
                count += revisions.next().number();
            }
        }
        assertThat(count).isEqualTo(1_000_000);
    }

    /// Counted with `grep -c '<page>'`, `'<revision>'`, `'<minor />'`, `'<ip>'`, `'<redirect '`.
    @Test
    @Tag("shared-data")
    void agreesWithACountOfARealDump() {
        var all = read(SharedData.file("wikis/aawiki-20260101-pages-meta-history.xml.gz"));

        assertThat(all).hasSize(1_307);
        assertThat(new HashSet<>(all.stream().map(each -> each.page().id()).toList())).hasSize(507);
        assertThat(all.stream().filter(WikiRevision::minor)).hasSize(443);
        assertThat(all.stream().filter(each -> each.by() instanceof Contributor.Anonymous(var who) && who.matches("[0-9.]+|.*:.*:.*"))).hasSize(131);
        assertThat(all.stream().filter(each -> each.page().redirect() != null).map(each -> each.page().id()).distinct()).hasSize(19);
        assertThat(all.stream().filter(each -> each.base() != null)).hasSizeGreaterThan(700);
    }
}
