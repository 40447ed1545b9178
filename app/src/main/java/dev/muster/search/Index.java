package dev.muster.search;

import dev.muster.activity.spi.Activity.Position;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.FSDirectory;

/// One index on the disk, open for reading and writing. How far it has read the log stands in its own commits, so that
/// whatever happens to it, its place is the one that fits its content.
final class Index implements AutoCloseable {
    /// Raised whenever documents are made in another way: an index of another version is made anew.
    static final String VERSION = "3";

    private static final double BUFFER_MEGABYTES = 32;
    /// Each piece is looked into by each search: fewer make searching cheaper, and writing dearer.
    private static final int PIECES_OF_A_SIZE = 4;
    private final Path folder;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private volatile Bookmark bookmark;
    private volatile boolean whole;
    private volatile boolean unseen;
    private volatile boolean unkept;

    private Index(Path folder, OpenMode mode, Bookmark bookmark, boolean whole) throws IOException {
        this.folder = folder;
        this.directory = FSDirectory.open(folder);
        this.bookmark = bookmark;
        this.whole = whole;
        try {
            this.writer = new IndexWriter(directory, new IndexWriterConfig(new EnglishText())
                    .setOpenMode(mode).setCommitOnClose(false).setRAMBufferSizeMB(BUFFER_MEGABYTES).setSimilarity(new Closeness())
                    .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(PIECES_OF_A_SIZE)));
            this.searchers = new SearcherManager(writer, null);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /// An empty one, whose content is read after a place in the log.
    static Index fresh(Path folder, Bookmark from) throws IOException {
        return new Index(folder, OpenMode.CREATE, from, false);
    }

    /// One that was kept.
    static Index open(Path folder) throws IOException {
        var kept = Kept.of(folder);
        return new Index(folder, OpenMode.APPEND, kept.bookmark(), kept.whole());
    }

    /// What an index on the disk says of itself in its last commit.
    ///
    /// @param whole whether it has been filled, and by this version
    record Kept(Bookmark bookmark, boolean whole, int documents) {

        static Kept of(Path folder) throws IOException {
            try (var directory = FSDirectory.open(folder)) {
                var last = SegmentInfos.readLatestCommit(directory);
                var data = last.getUserData();
                var at = new Position(data.getOrDefault("tx", "0"), Long.parseLong(data.getOrDefault("seq", "0")));
                int documents = last.totalMaxDoc();
                return new Kept(new Bookmark(at, data.getOrDefault("act", "")), VERSION.equals(data.get("version")), documents);
            }
        }
    }

    /// Brings items up to date with what there is to find of them now. One at a time, so that what was read first is written first.
    synchronized void bring(Collection<UUID> ids, Supplier<List<Entry>> reading) {
        try {
            var left = new HashSet<>(ids);
            for (var entry : reading.get()) {
                writer.updateDocument(Documents.id(entry.id()), Documents.of(entry));
                left.remove(entry.id());
            }
            for (var gone : left) {
                writer.deleteDocuments(Documents.id(gone));
            }
            unseen = true;
            unkept = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Notes that everything up to a place in the log has been brought in.
    synchronized void moveTo(Bookmark place) {
        bookmark = place;
        unkept = true;
    }

    /// Notes that it has been filled.
    synchronized void complete() {
        whole = true;
        unkept = true;
    }

    Bookmark bookmark() {
        return bookmark;
    }

    boolean whole() {
        return whole;
    }

    Path folder() {
        return folder;
    }

    /// Shows to those who search from now on what has been written.
    void refresh() throws IOException {
        synchronized (searchers) {
            if (unseen) {
                unseen = false;
                searchers.maybeRefreshBlocking();
            }
        }
    }

    /// Keeps what has been written, through any end of this process.
    synchronized void keep() throws IOException {
        if (unkept) {
            writer.setLiveCommitData(Map.of("version", whole ? VERSION : "unfinished", "tx", bookmark.position().transaction(),
                    "seq", Long.toString(bookmark.position().sequence()), "act", bookmark.act()).entrySet(), true);
            writer.commit();
            unkept = false;
        }
    }

    /// Reads in it.
    interface Reading<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    <T> T read(Reading<T> reading) throws IOException {
        var searcher = searchers.acquire();
        try {
            return reading.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    int documents() {
        return writer.getDocStats().numDocs;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
