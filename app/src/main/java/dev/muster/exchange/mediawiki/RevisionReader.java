package dev.muster.exchange.mediawiki;

import org.jspecify.annotations.Nullable;

/// Reads one revision's element.
final class RevisionReader {
    private static final int LONGEST_NAME = 1_000;

    private final Markup xml;
    private final int longestText;
    private final int longestComment;
    private final long line;
    private @Nullable String id;
    private @Nullable String parent;
    private @Nullable String timestamp;
    private Contributor by = new Contributor.Hidden();
    private String comment = "";
    private boolean minor;
    private String model = "wikitext";
    private @Nullable String text;

    RevisionReader(Markup xml, int longestText, int longestComment) {
        this.xml = xml;
        this.longestText = longestText;
        this.longestComment = longestComment;
        this.line = xml.line();
    }

    void read() {
        for (var name = xml.child(); name != null; name = xml.child()) {
            switch (name) {
                case "id" -> id = xml.text(LONGEST_NAME);
                case "parentid" -> parent = xml.text(LONGEST_NAME);
                case "timestamp" -> timestamp = xml.text(LONGEST_NAME).strip();
                case "contributor" -> contributor();
                case "minor" -> {
                    minor = true;
                    xml.skip();
                }
                case "comment" -> comment = xml.text(longestComment).strip();
                case "model" -> model = xml.text(LONGEST_NAME).strip();
                case "text" -> takeText();
                default -> xml.skip();
            }
        }
    }

    private void contributor() {
        if (xml.attribute("deleted") != null) {
            xml.skip();
            return;
        }
        var name = "";
        long number = 0;
        for (var part = xml.child(); part != null; part = xml.child()) {
            switch (part) {
                case "username" -> name = xml.text(LONGEST_NAME).strip();
                case "id" -> number = PageReader.number(xml, "id", xml.text(LONGEST_NAME));
                case "ip" -> by = address(xml.text(LONGEST_NAME).strip());
                default -> xml.skip();
            }
        }
        if (!name.isEmpty()) {
            // Who was brought in from another wiki has a name and the number 0.
            by = number == 0 ? new Contributor.Anonymous(name) : new Contributor.Named(number, name);
        }
    }

    private static Contributor address(String address) {
        return address.isEmpty() ? new Contributor.Hidden() : new Contributor.Anonymous(address);
    }

    /// The claim is refused before anything of the text is read.
    private void takeText() {
        var claimed = xml.attribute("bytes");
        if (claimed != null && PageReader.number(xml, "bytes", claimed) > longestText) {
            throw xml.fault("wiki-too-long", "text", longestText);
        }
        boolean hidden = xml.attribute("deleted") != null;
        var found = xml.text(longestText);
        text = hidden ? null : found;
    }

    String required(String name, @Nullable String found) {
        if (found == null || found.isBlank()) {
            throw PageReader.lacks(xml, name);
        }
        return found;
    }

    @Nullable String id() {
        return id;
    }

    @Nullable String parent() {
        return parent;
    }

    @Nullable String timestamp() {
        return timestamp;
    }

    Contributor by() {
        return by;
    }

    String comment() {
        return comment;
    }

    boolean minor() {
        return minor;
    }

    String model() {
        return model;
    }

    @Nullable String text() {
        return text;
    }

    long line() {
        return line;
    }
}
