package dev.muster.exchange.stackexchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each fault names the file, the line and the reason; the good rows before it have been given.
class FaultyDumpTests {

    static final String GOOD = "<row Id=\"1\" TagName=\"größe\" Count=\"1\" />\r\n";

    @TempDir Path temp;

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', value = {
        "<row TagName=\"b\" />                                  | attribute-missing | the row lacks its Id",
        "<row Id=\"\" TagName=\"b\" />                          | attribute-missing | the row lacks its Id",
        "<row Id=\"2\" />                                       | attribute-missing | the row lacks its TagName",
        "<row Id=\"2x\" TagName=\"b\" />                        | not-a-number      | Id should be a whole number, but is \"2x\"",
        "<row Id=\"2\" TagName=\"b\" Count=\"99999999999999999999\" /> | not-a-number | Count should be",
        "<row Id=\"1\" TagName=\"b\" />                         | id-twice          | the id 1 was already",
        "<row Id=\"2\" TagName=\"b< />                          | malformed         | attribute \"TagName\"",
        "<row Id=\"2\" Id=\"3\" />                              | malformed         | \"Id\" was already specified",
        "<row Id=\"2\" TagName=\"&b;\" />                       | malformed         | entity \"b\"",
        "<row Id=\"2\" TagName=\"\u0001\" />                    | malformed         | Unicode: 0x1",
        "<row Id=\"2\" TagName=\"&#x;\" />                      | malformed         | hexadecimal representation",
        "<column Id=\"2\" />                                    | not-a-row         | there is a <column>",
        "<row Id=\"2\" TagName=\"b\"><i/></row>                 | not-a-row         | there is a <i>",
        "bla <row Id=\"2\" />                                   | text-between-rows | text between the rows",
        "</tags>bla                                             | malformed         | trailing section",
    })
    void namesTheLineOfARow(String row, String reason, String words) {
        assertFault(GOOD + row + "\r\n", reason, 4, words);
    }

    @ParameterizedTest
    @CsvSource({
        "21.01.2014,              not-a-date",
        "2014-01-21,              not-a-date",
        "2014-13-21T00:00:00.000, not-a-date",
        "0000-01-01T00:00:00.000, date-out-of-range",
        "1999-12-31T23:59:59.999, date-out-of-range",
        "2026-01-02T00:00:00.001, date-out-of-range",
        "9999-12-31T23:59:59.999, date-out-of-range",
    })
    void namesTheLineOfADate(String date, String reason) {
        try (var dump = posts().with(Table.BADGES, badge(date)).open(); var badges = dump.badges()) {
            assertThatExceptionOfType(DumpFault.class).isThrownBy(badges::next)
                    .withMessageStartingWith("Badges.xml, line 3: Date ").withMessageContaining(date)
                    .matches(fault -> fault.key().equals("exchange.dump." + reason));
        }
    }

    @ParameterizedTest
    @CsvSource({"2000-01-01T00:00:00.000", "2026-01-02T00:00:00.000", "2014-01-21T00:00:00Z"})
    void takesDatesUpToTomorrow(String date) {
        try (var dump = posts().with(Table.BADGES, badge(date)).open(); var badges = dump.badges()) {
            assertThat(badges.next().awarded().toString()).startsWith(date.substring(0, 19));
        }
    }

    @Test
    void noticesAFileThatEndsEarly() {
        var whole = ("<tags>\n" + GOOD + GOOD.replace('1', '2') + "</tags>").getBytes(UTF_8);
        for (var length = 1; length < whole.length; length++) {
            assertWholeFault(Arrays.copyOf(whole, length), "truncated");
        }
    }

    @Test
    void noticesAnEmptyFile() {
        assertWholeFault(new byte[0], "empty");
    }

    @Test
    void noticesOtherEncodings() {
        assertWholeFault("<tags/>".getBytes(UTF_16), "utf-16");
        assertWholeFault("<tags/>".getBytes(UTF_16LE), "utf-16");
        assertWholeFault(("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>\n<tags>\n" + GOOD + "</tags>").getBytes(ISO_8859_1),
                "not-utf-8", "Tags.xml, line 3: the byte F6");
    }

    @Test
    void noticesAFileThatIsStillPacked() {
        assertWholeFault("PK\u0003\u0004".getBytes(UTF_8), "still-packed");
        assertWholeFault("7z¼¯'\u001C".getBytes(ISO_8859_1), "still-packed");
    }

    @Test
    void noticesTheWrongTable() {
        assertWholeFault("<badges/>".getBytes(UTF_8), "another-table", "begin with <tags>, but begins with <badges>");
    }

    @Test
    void followsNoDocumentType() {
        assertWholeFault("""
                <!DOCTYPE tags [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
                <tags><row Id="1" TagName="&b;" /></tags>
                """.getBytes(UTF_8), "doctype");
        assertWholeFault("<!DOCTYPE tags SYSTEM \"file:///etc/passwd\"><tags/>".getBytes(UTF_8), "doctype");
    }

    @Test
    void refusesARowWithoutEnd() {
        assertWholeFault(("<tags>\n<row Id=\"1\" TagName=\"" + "x".repeat(DumpText.LONGEST_ROW + 100_000) + "\"/></tags>").getBytes(UTF_8),
                "row-too-long", "line 2");
    }

    @Test
    void noticesAFlippedBitInAZip() throws IOException {
        var zip = temp.resolve("stored.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(Deflater.NO_COMPRESSION);
            out.putNextEntry(new ZipEntry("Posts.xml"));
            out.write("<posts/>".getBytes(UTF_8));
            out.putNextEntry(new ZipEntry("Tags.xml"));
            out.write(("<tags>" + GOOD + "</tags>").getBytes(UTF_8));
        }
        var bytes = Files.readAllBytes(zip);
        bytes[new String(bytes, ISO_8859_1).indexOf("TagName") + 9] ^= 1;
        Files.write(zip, bytes);

        try (var dump = Dump.open(zip, Handmade.CLOCK)) {
            assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> readAll(dump)).withMessageContaining("checksum");
        }
    }

    private void assertFault(String rows, String reason, long line, String words) {
        try (var dump = posts().with(Table.TAGS, rows).open(); var tags = dump.tags()) {
            assertThat(tags.next().name()).isEqualTo("größe");
            assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> tags.forEachRemaining(_ -> { }))
                    .withMessageStartingWith("Tags.xml, line %d: ", line).withMessageContaining(words)
                    .matches(fault -> fault.key().equals("exchange.dump." + reason), reason)
                    .matches(fault -> fault.line() == line && fault.file().equals("Tags.xml"));
        }
    }

    private void assertWholeFault(byte[] content, String reason) {
        assertWholeFault(content, reason, "Tags.xml");
    }

    private void assertWholeFault(byte[] content, String reason, String words) {
        try (var dump = posts().with("Tags.xml", content).open()) {
            assertThatExceptionOfType(DumpFault.class).isThrownBy(() -> readAll(dump))
                    .withMessageContaining(words)
                    .matches(fault -> fault.key().equals("exchange.dump." + reason), reason);
        }
    }

    private static void readAll(Dump dump) {
        try (var tags = dump.tags()) {
            tags.forEachRemaining(_ -> { });
        }
    }

    private Handmade posts() {
        return new Handmade(temp.resolve("dump")).with(Table.POSTS, Handmade.POSTS);
    }

    private static String badge(String date) {
        return "<row Id=\"1\" UserId=\"1\" Name=\"Teacher\" Date=\"%s\" />".formatted(date);
    }
}
