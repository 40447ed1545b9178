package dev.muster.exchange.stackexchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The JDK's parser has limits on sizes: 100,000 characters in one entity, 50 million in all of them until JDK 23,
/// 2,500 expansions. A file beyond all of them is read through, and never stands in memory as a whole.
class LargeFileTests {

    static final int ROWS = 30_000;
    static final String BODY = "&lt;p&gt;Größe &#xA; 🍺&quot;".repeat(40) + "x".repeat(1_000);

    @Test
    void isReadThrough() {
        var rows = IntStream.rangeClosed(1, ROWS).mapToObj(
                "<row Id=\"%d\" PostId=\"1\" CreationDate=\"2014-01-21T00:00:00.000\" Text=\"".concat(BODY).concat("\" />\r\n")::formatted);
        var text = new DumpText(bytes(Stream.concat(Stream.concat(Stream.of("<comments>"), rows), Stream.of("</comments>"))), "Comments.xml");

        try (var comments = new Rows<>(Table.COMMENTS, "Comments.xml", text, Handmade.CLOCK.instant(), Comment::of)) {
            var length = 0L;
            while (comments.hasNext()) {
                length += comments.next().text().length();
            }
            assertThat(comments.row()).isEqualTo(ROWS);
            assertThat(comments.bytes()).isGreaterThan(60_000_000);
            assertThat(length).isEqualTo((long) ROWS * ("<p>Größe \n 🍺\"".length() * 40 + 1_000));
        }
    }

    @Test
    void isReadTheSameWhereverBlocksEnd() {
        var texts = List.of("&#x0;", "&#31;", "&amp;", "&#xA;", "ö", "🍺", "&#x1F37A;");
        for (var padding = 0; padding < 40; padding++) {
            var name = "x".repeat((1 << 16) - 60 + padding) + String.join("", texts) + "end";
            var text = new DumpText(bytes(Stream.of("<tags><row Id=\"1\" TagName=\"" + name + "\"/></tags>")), "Tags.xml");

            try (var tags = new Rows<>(Table.TAGS, "Tags.xml", text, Handmade.CLOCK.instant(), Tag::of)) {
                assertThat(tags.next().name().substring((1 << 16) - 60 + padding)).isEqualTo("\uFFFD\uFFFD&\nö🍺🍺end");
                assertThat(tags.notes().replaced()).isEqualTo(2);
            }
        }
    }

    @SuppressWarnings("JdkObsolete")   // SequenceInputStream takes nothing but an Enumeration
    private static InputStream bytes(Stream<String> pieces) {
        Iterator<InputStream> streams = pieces.<InputStream>map(
                piece -> new ByteArrayInputStream(piece.getBytes(StandardCharsets.UTF_8))).iterator();
        var each = new Enumeration<InputStream>() {
            @Override
            public boolean hasMoreElements() {
                return streams.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return streams.next();
            }
        };
        return new SequenceInputStream(each);
    }
}
