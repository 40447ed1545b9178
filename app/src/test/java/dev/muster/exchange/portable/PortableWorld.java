package dev.muster.exchange.portable;

import dev.muster.Chartered;
import dev.muster.communities.Community;
import dev.muster.items.Items;
import dev.muster.questions.Answer;
import dev.muster.questions.Answers;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.parcel.NewParcel;
import dev.muster.shell.parcel.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/// A community that moves from one place to another, by a file.
abstract class PortableWorld extends Chartered {
    private static final AtomicInteger COUNT = new AtomicInteger();
    @TempDir Path folder;
    @Autowired protected CommunityExport exports;
    @Autowired protected CommunityDownload download;
    @Autowired protected CommunityImport imports;
    @Autowired protected Questions questions;
    @Autowired protected Answers answers;
    @Autowired protected Items items;
    protected Viewer ada;
    protected Viewer carl;
    protected Community beer;

    @BeforeEach
    void cast() {
        ada = employee("Ada Brewer");
        carl = customer("Carl Cellar");
        beer = community(Audience.EMPLOYEE, Audience.CUSTOMER);
    }

    protected Answer answers(Viewer viewer, Question question, String body, @Nullable Set<Audience> layer) {
        return viewer.call(() -> answers.answer(question, body, layer, null, viewer));
    }

    protected static byte[] words(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    protected CommunityImport.Home home(String handle) {
        var administrator = administrator();
        var self = addressOf(administrator);
        return new CommunityImport.Home(handle, self, List.of(self), addressOf(strategist("Sven Strategist")), null);
    }

    protected static String somewhere() {
        return "moved-" + COUNT.incrementAndGet();
    }

    protected Path exported(Place place, String name) {
        var file = folder.resolve(name);
        exports.write(place, file, "Muster of a test", false);
        return file;
    }

    protected CommunityImport.Report imported(Path file, String handle) {
        return imports.read(file, home(handle), administrator());
    }

    protected Place place(CommunityImport.Report report) {
        var administrator = administrator();
        return administrator.call(() -> places.find(report.place())).orElseThrow();
    }

    protected static Map<String, Part> parts(Path file) {
        try (var parcel = PortableLabel.open(file)) {
            return parcel.manifest().parts().stream().collect(Collectors.toMap(Part::name, part -> part));
        }
    }

    protected static String text(Path file, String part) throws IOException {
        try (var zip = FileSystems.newFileSystem(file)) {
            return Files.readString(zip.getPath(part));
        }
    }

    protected long count(String sql, UUID place) {
        return system.jdbc().sql(sql).param("place", place).query(Long.class).single();
    }

    protected Path downloaded(Viewer viewer) throws IOException {
        var kept = folder.resolve("kept-" + COUNT.incrementAndGet());
        viewer.call(() -> {
            download.make(beer.place(), viewer, file -> Files.copy(file, kept));
            return true;
        });
        return kept;
    }

    /// The same parcel with other words in a part, and checksums that fit.
    protected Path rewritten(Path file, String part, String from, String to) throws IOException {
        var changed = folder.resolve(file.getFileName() + "-changed");
        try (var parcel = PortableLabel.open(file); var copy = NewParcel.at(changed)) {
            for (var each : parcel.manifest().parts()) {
                var bytes = parcel.bytes(each);
                var text = new String(bytes, StandardCharsets.UTF_8);
                copy.add(each.name(), new ByteArrayInputStream(each.name().equals(part) ? words(text.replaceFirst(Pattern.quote(from), to)) : bytes));
            }
            var old = parcel.manifest();
            copy.finish(new PortableLabel(old.format(), old.version(), old.muster(), old.made(), old.organisation(), old.community(), old.handle(),
                    old.title(), old.people(), old.addresses(), old.leftOut(), copy.parts()));
        }
        return changed;
    }

    /// The community as it came in somewhere else.
    protected Place moved() {
        return place(imported(exported(beer.place(), "file"), somewhere()));
    }
}
