package dev.muster.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.SharedData;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every post of a real community can be edited as Markdown and shows the same afterwards.
@Tag("shared-data")
class RoundTripTests {

    @ParameterizedTest
    @ValueSource(strings = {"beer.stackexchange.com_2016-12.zip", "coffee.meta.stackexchange.com_2020-08.zip"})
    void keepsWordsAndStructure(String dump) throws Exception {
        int words = 0;
        int structure = 0;
        var bodies = bodies("stackexchange/" + dump);
        for (var body : bodies) {
            var wanted = Outline.of(Texts.HTML.clean(body));
            var shown = Outline.of(Texts.MARKDOWN.render(HtmlToMarkdown.convert(body)));
            words += shown.text().equals(wanted.text()) ? 1 : 0;
            structure += shown.equals(wanted) ? 1 : 0;
        }

        Texts.report(dump, "words " + words + ", structure " + structure + " of " + bodies.size());
        assertThat(words).isEqualTo(bodies.size());
        // What is left are bare addresses, which become links.
        assertThat(structure).isGreaterThan(bodies.size() * 99 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = "beer.stackexchange.com_2016-12.zip")
    void losesNoWordInCleaning(String dump) throws Exception {
        assertThat(bodies("stackexchange/" + dump)).allSatisfy(body -> assertThat(words(Texts.cleaned(body))).isEqualTo(words(body)));
    }

    private static String words(String html) {
        return Jsoup.parseBodyFragment(html).body().text().replace("Hidden text, open to read ", "");
    }

    private static List<String> bodies(String dump) throws IOException, XMLStreamException {
        var bodies = new ArrayList<String>();
        try (var files = FileSystems.newFileSystem(SharedData.file(dump));
                var posts = Files.newInputStream(files.getPath("Posts.xml"))) {
            var rows = XMLInputFactory.newDefaultFactory().createXMLStreamReader(posts);
            while (rows.hasNext()) {
                if (rows.next() == XMLStreamConstants.START_ELEMENT && rows.getLocalName().equals("row")) {
                    bodies.add(rows.getAttributeValue(null, "Body"));
                }
            }
        }
        return bodies;
    }
}
