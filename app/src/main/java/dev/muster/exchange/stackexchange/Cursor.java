package dev.muster.exchange.stackexchange;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Moves the JDK's parser from row to row of one table, and refuses whatever is not such a table.
final class Cursor {

    private final Table table;
    private final String file;
    private final DumpText text;
    private final XMLStreamReader xml;
    private final Row row;
    private final Map<String, Long> unknown = new TreeMap<>();
    private int depth;
    private long rows;
    private long descending;
    private long lastId = Long.MIN_VALUE;

    Cursor(Table table, String file, DumpText text, Instant latest) {
        this.table = table;
        this.file = file;
        this.text = text;
        this.xml = parser();
        this.row = new Row(xml, file, latest);
    }

    /// @return whether there is another row
    boolean advance() {
        try {
            while (xml.hasNext()) {
                if (arrived(xml.next())) {
                    check();
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
    }

    Row row() {
        return row;
    }

    long rows() {
        return rows;
    }

    Notes notes() {
        return new Notes(rows, text.replaced(), descending, Collections.unmodifiableMap(new TreeMap<>(unknown)));
    }

    private boolean arrived(int event) {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                return enter();
            }
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                if (!xml.isWhiteSpace()) {
                    throw row.fault("text-between-rows");
                }
            }
            default -> { }
        }
        return false;
    }

    private boolean enter() {
        depth++;
        var name = xml.getLocalName();
        if (depth == 1 && !name.equalsIgnoreCase(table.root())) {
            throw row.fault("another-table", table.root(), name);
        }
        if (depth > 1 && !(depth == 2 && name.equals("row"))) {
            throw row.fault("not-a-row", name);
        }
        return depth == 2;
    }

    /// Ids ascend in every dump seen so far, which makes it cheap to know that none comes twice.
    private void check() {
        var id = row.id();
        if (id == lastId) {
            throw row.fault("id-twice", id);
        }
        descending += id < lastId ? 1 : 0;
        lastId = id;
        rows++;
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (!table.knows(xml.getAttributeLocalName(i))) {
                unknown.merge(xml.getAttributeLocalName(i), 1L, Long::sum);
            }
        }
    }

    private DumpFault malformed(XMLStreamException broken) {
        var line = Math.max(1, broken.getLocation().getLineNumber());
        var reason = String.valueOf(broken.getMessage()).replaceFirst("(?s)^.*?Message: ", "").strip();
        if (text.position() == 0) {
            return new DumpFault("empty", file, 0);
        }
        if (reason.contains("DOCTYPE")) {
            return new DumpFault("doctype", file, line);
        }
        return text.drained() ? new DumpFault("truncated", file, line) : new DumpFault("malformed", file, line, reason);
    }

    private XMLStreamReader parser() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.dtd.support", "deny");
        // The JDK counts the document itself as an entity and would stop after 100,000 characters.
        // Without a DTD there are no others; the length of a row is limited by DumpText.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        try {
            return factory.createXMLStreamReader(text);
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
    }
}
