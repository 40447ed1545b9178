package dev.muster.exchange.mediawiki;

import dev.muster.exchange.stackexchange.DumpFault;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads pages with their revisions, and refuses whatever is not such a dump.
final class PageReader {
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_COMMENT = 100_000;
    /// MediaWiki's own limit is 2 MB.
    private static final int LONGEST_TEXT = 8_000_000;
    private static final Instant EARLIEST = Instant.parse("1995-01-01T00:00:00Z");

    private final Markup xml;
    private final Instant latest;
    private final Map<Integer, String> namespaces = new HashMap<>();
    private final Map<Long, Integer> numbers = new HashMap<>();
    private String host = "";
    private @Nullable WikiPage page;
    private boolean pageWaits;
    private int number;
    private long empty;
    private long lastPage = -1;

    PageReader(Markup xml, Instant latest) {
        this.xml = xml;
        this.latest = latest;
        var root = xml.child();
        if (root == null || !root.equals("mediawiki")) {
            throw xml.fault("wiki-another-file", String.valueOf(root));
        }
        begin();
    }

    /// What stands before the first page.
    private void begin() {
        for (var name = xml.child(); name != null; name = xml.child()) {
            if (name.equals("page")) {
                pageWaits = true;
                return;
            }
            if (name.equals("siteinfo")) {
                siteinfo();
            } else {
                xml.skip();
            }
        }
    }

    private void siteinfo() {
        for (var name = xml.child(); name != null; name = xml.child()) {
            switch (name) {
                case "base" -> host = host(xml.text(LONGEST_NAME));
                case "namespaces" -> namespaces();
                default -> xml.skip();
            }
        }
    }

    private static String host(String address) {
        return address.replaceFirst("^[a-z]*:?//", "").replaceFirst("[/:?#].*$", "");
    }

    private void namespaces() {
        for (var name = xml.child(); name != null; name = xml.child()) {
            int key = (int) number(xml, "namespace", String.valueOf(xml.attribute("key")));
            namespaces.put(key, xml.text(LONGEST_NAME));
        }
    }

    Wiki wiki() {
        return new Wiki(host, Map.copyOf(namespaces));
    }

    long empty() {
        return empty;
    }

    /// The next revision, or null at the end.
    @Nullable WikiRevision advance() {
        while (true) {
            var open = page;
            if (open == null) {
                if (!nextPage()) {
                    return null;
                }
            } else {
                var revision = inPage(open);
                if (revision != null) {
                    return revision;
                }
                empty += number == 0 ? 1 : 0;
                page = null;
            }
        }
    }

    private boolean nextPage() {
        if (!pageWaits) {
            var name = xml.child();
            while (name != null && !name.equals("page")) {
                xml.skip();
                name = xml.child();
            }
            if (name == null) {
                return false;
            }
        }
        pageWaits = false;
        number = 0;
        numbers.clear();
        page = new WikiPage(-1, 0, "", null);
        return true;
    }

    private @Nullable WikiRevision inPage(WikiPage open) {
        var known = open;
        for (var name = xml.child(); name != null; name = xml.child()) {
            switch (name) {
                case "title" -> known = new WikiPage(known.id(), known.namespace(), title(), known.redirect());
                case "ns" -> known = new WikiPage(known.id(), (int) number(xml, "ns", xml.text(LONGEST_NAME)), known.title(), known.redirect());
                case "id" -> known = new WikiPage(pageId(), known.namespace(), known.title(), known.redirect());
                case "redirect" -> {
                    known = new WikiPage(known.id(), known.namespace(), known.title(), Objects.requireNonNullElse(xml.attribute("title"), ""));
                    xml.skip();
                }
                case "revision" -> {
                    page = known;
                    return revision(known);
                }
                default -> xml.skip();
            }
        }
        return null;
    }

    private String title() {
        var title = xml.text(LONGEST_NAME).strip();
        if (title.isEmpty()) {
            throw xml.fault("wiki-lacks", "page", "title");
        }
        return title;
    }

    private long pageId() {
        long id = number(xml, "id", xml.text(LONGEST_NAME));
        if (id == lastPage) {
            throw xml.fault("id-twice", id);
        }
        lastPage = id;
        return id;
    }

    private WikiRevision revision(WikiPage of) {
        if (of.title().isEmpty() || of.id() < 0) {
            throw xml.fault("wiki-lacks", "page", of.title().isEmpty() ? "title" : "id");
        }
        var read = new RevisionReader(xml, LONGEST_TEXT, LONGEST_COMMENT);
        read.read();
        number++;
        long id = number(xml, "id", read.required("id", read.id()));
        var base = read.parent() == null ? null : numbers.get(number(xml, "parentid", read.parent()));
        if (numbers.putIfAbsent(id, number) != null) {
            throw xml.fault("wiki-revision-twice", of.title(), id);
        }
        return new WikiRevision(of, id, number, base, time(read.required("timestamp", read.timestamp())), read.by(), read.comment(), read.minor(),
                read.model(), read.text(), read.line());
    }

    private Instant time(String told) {
        try {
            var time = Instant.parse(told);
            if (time.isBefore(EARLIEST) || time.isAfter(latest)) {
                throw xml.fault("wiki-date-out-of-range", told);
            }
            return time;
        } catch (DateTimeParseException _) {
            throw xml.fault("not-a-date", "timestamp", told);
        }
    }

    static long number(Markup xml, String name, String told) {
        try {
            return Long.parseLong(told.strip());
        } catch (NumberFormatException _) {
            throw xml.fault("not-a-number", name, told);
        }
    }

    static DumpFault lacks(Markup xml, String name) {
        return xml.fault("wiki-lacks", "revision", name);
    }
}
