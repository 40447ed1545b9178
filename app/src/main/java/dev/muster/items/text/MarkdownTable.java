package dev.muster.items.text;

import dev.muster.items.text.HtmlToMarkdown.Marks;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A plain table in Markdown: one row of headings, then rows of as many cells, a line of text in each.
final class MarkdownTable {

    private MarkdownTable() {}

    static boolean fits(Element table) {
        var rows = table.select("tr");
        return !rows.isEmpty()
                && table.select("caption, tfoot, [colspan], [rowspan], table table").isEmpty()
                && table.select("td *, th *").stream().noneMatch(ForeignMarkup::isBlock)
                && rows.stream().allMatch(row -> row.childrenSize() == rows.getFirst().childrenSize())
                && rows.stream().limit(1).allMatch(row -> row.select("> td").isEmpty())
                && rows.stream().skip(1).allMatch(row -> row.select("> th").isEmpty());
    }

    static Node of(Element table, Marks marks) {
        var block = new TableBlock();
        var head = new TableHead();
        var body = new TableBody();
        block.appendChild(head);
        for (var row : table.select("tr")) {
            (head.getFirstChild() == null ? head : body).appendChild(row(row, marks, head.getFirstChild() == null));
        }
        if (body.getFirstChild() != null) {
            block.appendChild(body);
        }
        return block;
    }

    private static Node row(Element from, Marks marks, boolean header) {
        var row = new TableRow();
        for (var column : from.children()) {
            var cell = new TableCell();
            cell.setHeader(header);
            cell.setAlignment(alignment(column));
            new MarkdownInlines(marks).onOneLine().fill(column, cell);
            row.appendChild(cell);
        }
        return row;
    }

    private static TableCell.@Nullable Alignment alignment(Element cell) {
        return switch (cell.attr("align").toLowerCase(Locale.ROOT)) {
            case "left" -> TableCell.Alignment.LEFT;
            case "right" -> TableCell.Alignment.RIGHT;
            case "center" -> TableCell.Alignment.CENTER;
            default -> null;
        };
    }
}
