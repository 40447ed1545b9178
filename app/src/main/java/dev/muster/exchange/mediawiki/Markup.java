package dev.muster.exchange.mediawiki;

import dev.muster.exchange.stackexchange.DumpFault;
import dev.muster.exchange.stackexchange.DumpText;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Moves the JDK's parser from element to element, without document types, entities of one's own, or depth.
final class Markup {
    /// Elements that we do not know may have others within them, down to here.
    private static final int DEEPEST = 20;

    private final String file;
    private final DumpText text;
    private final XMLStreamReader xml;

    Markup(String file, DumpText text) {
        this.file = file;
        this.text = text;
        this.xml = parser();
    }

    private XMLStreamReader parser() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty("jdk.xml.dtd.support", "deny");
        // The JDK counts the document itself as an entity; without a DTD there are no others, and DumpText limits each text.
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
        try {
            return factory.createXMLStreamReader(text);
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
    }

    /// The name of the next element within the present one, or null at its end. Text between elements is a fault.
    @Nullable String child() {
        try {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        return xml.getLocalName();
                    }
                    case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                        return null;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        if (!xml.isWhiteSpace()) {
                            throw fault("wiki-text-between");
                        }
                    }
                    default -> { }
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
    }

    /// The text of the present element, which is left.
    String text(int longest) {
        try {
            var name = xml.getLocalName();
            long line = line();
            var found = xml.getElementText();
            if (found.length() > longest) {
                throw new DumpFault("wiki-too-long", file, line, name, longest);
            }
            return found;
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
    }

    @Nullable String attribute(String name) {
        return xml.getAttributeValue(null, name);
    }

    /// Leaves the present element with all that it holds.
    void skip() {
        int depth = 1;
        try {
            while (depth > 0 && xml.hasNext()) {
                int event = xml.next();
                depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
                if (depth > DEEPEST) {
                    throw fault("wiki-too-deep", DEEPEST);
                }
            }
        } catch (XMLStreamException broken) {
            throw malformed(broken);
        }
    }

    long line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    DumpFault fault(String reason, Object... more) {
        return new DumpFault(reason, file, line(), more);
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
}
