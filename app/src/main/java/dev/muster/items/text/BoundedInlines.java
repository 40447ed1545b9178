package dev.muster.items.text;

import org.commonmark.internal.InlineParserImpl;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.InlineParser;
import org.commonmark.parser.InlineParserContext;
import org.commonmark.parser.SourceLines;

/// Inline parsing that stays linear: its worst case is quadratic in a block's marks, so a block with a thousand of
/// them, which no person writes, is shown as it stands.
final class BoundedInlines implements InlineParser {

    private static final int MANY = 100;
    private static final int TOO_MANY = 1000;

    private final InlineParserContext context;
    private final InlineParser usual;

    BoundedInlines(InlineParserContext context) {
        this.context = context;
        this.usual = new InlineParserImpl(context);
    }

    @Override
    public void parse(SourceLines lines, Node block) {
        int marks = marks(lines);
        if (marks > TOO_MANY) {
            asItStands(lines, block);
        } else if (marks > MANY) {
            // The parser's tables grow with a block and are wiped before each later one.
            new InlineParserImpl(context).parse(lines, block);
        } else {
            usual.parse(lines, block);
        }
    }

    private static int marks(SourceLines lines) {
        int marks = 0;
        for (var line : lines.getLines()) {
            var content = line.getContent();
            for (int i = 0; i < content.length(); i++) {
                switch (content.charAt(i)) {
                    case '*', '_', '~', '[', ']', '!', '`', '<' -> marks++;
                    default -> {}
                }
            }
        }
        return marks;
    }

    private static void asItStands(SourceLines lines, Node block) {
        for (var line : lines.getLines()) {
            if (block.getLastChild() != null) {
                block.appendChild(new SoftLineBreak());
            }
            block.appendChild(new Text(line.getContent().toString()));
        }
    }
}
