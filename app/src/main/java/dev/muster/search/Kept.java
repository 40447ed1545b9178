package dev.muster.search;

import dev.muster.search.HitStore.Found;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/// What the index keeps of a thing besides its words' places: id, digest, and what it says, one after the other. It is kept as a
/// column, where each value is read by itself; as a stored field, some eighty others would be unpacked along with it.
final class Kept {
    private static final int ID = 16;
    private static final int DIGEST = 32;

    private Kept() {}

    static BytesRef of(Entry entry) {
        var words = Snippets.read(entry.words()).getBytes(StandardCharsets.UTF_8);
        var digest = entry.digest().getBytes(StandardCharsets.US_ASCII);
        var bytes = ByteBuffer.allocate(ID + DIGEST + words.length)
                .putLong(entry.id().getMostSignificantBits()).putLong(entry.id().getLeastSignificantBits()).put(digest).put(words);
        return new BytesRef(bytes.array());
    }

    /// @param document number of a thing in the whole index
    static Found read(List<LeafReaderContext> pieces, int document) throws IOException {
        var piece = pieces.get(ReaderUtil.subIndex(document, pieces));
        var column = Objects.requireNonNull(piece.reader().getBinaryDocValues(Documents.KEPT));
        if (!column.advanceExact(document - piece.docBase)) {
            throw new IOException("Nothing is kept of thing " + document + ".");
        }
        return found(column.binaryValue());
    }

    private static Found found(BytesRef value) {
        var id = ByteBuffer.wrap(value.bytes, value.offset, ID);
        return new Found(new UUID(id.getLong(), id.getLong()),
                new String(value.bytes, value.offset + ID, DIGEST, StandardCharsets.US_ASCII),
                new String(value.bytes, value.offset + ID + DIGEST, value.length - ID - DIGEST, StandardCharsets.UTF_8));
    }
}
