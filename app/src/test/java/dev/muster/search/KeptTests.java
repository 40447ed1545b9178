package dev.muster.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class KeptTests {
    private static final String DIGEST = "0123456789abcdef0123456789abcdef";

    @Test
    void eachThingIsReadAsItWasWrittenWhereverItStands() throws IOException {
        var random = new Random(7);
        try (var folder = new ByteBuffersDirectory(); var writer = new IndexWriter(folder, new IndexWriterConfig(new EnglishText()))) {
            for (int i = 0; i < 50; i++) {
                writer.addDocument(Documents.of(entry(new UUID(random.nextLong(), i), "Größe " + i + " 🍺")));
                if (i % 20 == 0) {
                    writer.commit();
                }
            }
            try (var reader = DirectoryReader.open(writer)) {
                assertThat(reader.leaves()).hasSizeGreaterThan(1);
                for (int i = 0; i < 50; i++) {
                    var found = Kept.read(reader.leaves(), i);
                    assertThat(found.words()).isEqualTo("Größe " + found.id().getLeastSignificantBits() + " 🍺");
                    assertThat(found.digest()).isEqualTo(DIGEST);
                }
            }
        }
    }

    @Test
    void ofALongTextAsMuchIsKeptAsAColumnTakes() throws IOException {
        try (var folder = new ByteBuffersDirectory(); var writer = new IndexWriter(folder, new IndexWriterConfig(new EnglishText()))) {
            writer.addDocument(Documents.of(entry(new UUID(1, 1), "€".repeat(9_999) + "🍺".repeat(9_999))));
            try (var reader = DirectoryReader.open(writer)) {
                assertThat(Kept.read(reader.leaves(), 0).words()).isEqualTo("€".repeat(9_999));
            }
        }
    }

    private static Entry entry(UUID id, String words) {
        return new Entry(id, "question", new UUID(2, 2), 8, null, new UUID(3, 3), "Title", "", List.of(), "open", Instant.EPOCH, words, DIGEST);
    }
}
