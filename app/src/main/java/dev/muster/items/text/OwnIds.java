package dev.muster.items.text;

import java.util.Map;
import java.util.UUID;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;

/// Marks the ids and links of footnotes as ours. The mark is made anew with each start and never leaves the server,
/// so nobody's own HTML can claim an id.
final class OwnIds implements AttributeProvider {

    private static final String MARK = "own" + UUID.randomUUID().toString().replace("-", "");

    private final Labels labels;

    OwnIds(Labels labels) {
        this.labels = labels;
    }

    @Override
    public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
        if (node instanceof FootnoteReference || node instanceof FootnoteDefinition) {
            attributes.computeIfPresent("id", (_, id) -> MARK + plain(id));
            attributes.computeIfPresent("href", (_, link) -> "#" + MARK + plain(link.substring(1)));
            var reference = attributes.get("data-footnote-backref-idx");
            attributes.computeIfPresent("aria-label", (_, _) -> labels.backTo(String.valueOf(reference)));
        }
    }

    static boolean claims(String id) {
        return id.startsWith(MARK);
    }

    static boolean claimsLink(String link) {
        return link.startsWith("#" + MARK);
    }

    static String withPrefix(String marked, String prefix) {
        return marked.replace(MARK, prefix.isEmpty() ? "" : prefix + "-");
    }

    // A footnote's label may hold any character but space; an id that works everywhere may not.
    private static String plain(String id) {
        var plain = new StringBuilder();
        id.codePoints().forEach(c -> {
            if (c < 128 && (Character.isLetterOrDigit(c) || c == '-')) {
                plain.appendCodePoint(c);
            } else {
                plain.append('_').append(Integer.toHexString(c)).append('_');
            }
        });
        return plain.toString();
    }
}
