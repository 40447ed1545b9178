package dev.muster.journeys;

import dev.muster.exchange.mediawiki.WikiDump;
import dev.muster.exchange.mediawiki.Wikitext;
import dev.muster.items.text.BodyText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What people wrote elsewhere, as Markdown: as they wrote it, or as we let them edit it.
final class RealTexts {
    private static final Pattern EXAMPLE = Pattern.compile("^`{32} example\\n(.*?)^\\.\\n.*?^`{32}$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Set<String> NAMES = Set.of("body", "description", "raw", "text");

    private RealTexts() {}

    private static Path data(String path) {
        var folder = System.getenv("MUSTER_SHARED_DATA");
        var file = (folder == null ? Path.of("").toAbsolutePath().resolve("../../shared/data").normalize() : Path.of(folder)).resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "skipped: there is no " + file);
        return file;
    }

    /// The examples of the specification of CommonMark, and the whole of it.
    static List<String> specification() throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(data("conformance/commonmark_spec.txt.gz")))) {
            var whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            var texts = new ArrayList<>(EXAMPLE.matcher(whole).results().map(found -> found.group(1).replace('→', '\t')).toList());
            texts.add(whole);
            return texts;
        }
    }

    /// The posts of each dump of a Stack Exchange site, each once.
    static List<String> posts() throws IOException, XMLStreamException {
        var texts = new LinkedHashSet<String>();
        for (var dump : files(data("stackexchange"))) {
            try (var zip = FileSystems.newFileSystem(dump); var posts = Files.newInputStream(inside(zip.getPath("/"), "Posts.xml"))) {
                bodies(posts).forEach(body -> texts.add(BodyText.html(body).editable().source()));
            }
        }
        return List.copyOf(texts);
    }

    private static List<String> bodies(InputStream posts) throws XMLStreamException {
        var bodies = new ArrayList<String>();
        var rows = XMLInputFactory.newDefaultFactory().createXMLStreamReader(posts);
        while (rows.hasNext()) {
            if (rows.next() == XMLStreamConstants.START_ELEMENT && rows.getLocalName().equals("row") && rows.getAttributeValue(null, "Body") != null) {
                bodies.add(rows.getAttributeValue(null, "Body"));
            }
        }
        return bodies;
    }

    /// Every revision of a wiki, as its import brings it, each once.
    static List<String> pages() throws IOException {
        var dump = WikiDump.open(data("wikis/aawiki-20260101-pages-meta-history.xml.gz"), Clock.systemUTC());
        var texts = new LinkedHashSet<String>();
        try (var revisions = dump.revisions()) {
            revisions.forEachRemaining(each -> {
                if (each.text() != null && each.model().equals("wikitext")) {
                    texts.add(Wikitext.convert(each.text(), each.page().title(), revisions.wiki()).markdown());
                }
            });
        }
        return List.copyOf(texts);
    }

    /// What people wrote into trackers and forums of software projects.
    static List<String> issues() throws IOException {
        var texts = new LinkedHashSet<String>();
        try (var zip = FileSystems.newFileSystem(data("import-samples/grimoirelab_elk_tests_data.zip"))) {
            for (var name : List.of("github", "github2", "gitlab", "discourse", "gitter", "bugzilla")) {
                collect(JsonMapper.shared().readTree(Files.readString(zip.getPath("tests/data/" + name + ".json"))), texts);
            }
        }
        return List.copyOf(texts);
    }

    private static void collect(JsonNode node, Set<String> texts) {
        node.propertyStream().filter(each -> each.getValue().isString() && NAMES.contains(each.getKey()))
                .forEach(each -> texts.add(each.getValue().asString()));
        node.forEach(each -> collect(each, texts));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    private static Path inside(Path root, String name) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(each -> each.endsWith(name)).findFirst().orElseThrow();
        }
    }
}
