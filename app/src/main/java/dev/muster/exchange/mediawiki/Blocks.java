package dev.muster.exchange.mediawiki;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Turns the lines of shielded wikitext into Markdown's blocks.
final class Blocks {
    private static final int DEEPEST_HEADING = 6;
    private static final Pattern RULE = Pattern.compile("-{4,}");
    private static final Pattern LONE_ATOM = Pattern.compile(Atom.BEGIN + "(\\d+)" + Atom.END);
    private static final Pattern REDIRECT = Pattern.compile("#\\p{L}+ ?:? ?(" + Atom.BEGIN + "\\d+" + Atom.END + ")");
    private static final Pattern BLOCK_TAG = Pattern.compile("(?i)<(/?)(?:p|div|tr|table|center|blockquote|ul|ol|dl|h[1-6])\\b[^<>]{0,500}>");
    private static final Pattern ITEM_TAG = Pattern.compile("(?i)<li\\b[^<>]{0,500}>");

    private final Shield shield;
    private final Inlines inlines;
    private final List<String> lines;
    private final Map<Integer, Integer> tables = new HashMap<>();
    private final StringBuilder out = new StringBuilder();
    private final ListLines lists = new ListLines();
    private Last last = Last.NOTHING;

    private enum Last { NOTHING, BLOCK, PARAGRAPH, LIST }

    Blocks(Shield shield, Inlines inlines) {
        this.shield = shield;
        this.inlines = inlines;
        this.lines = List.of(tagsAsLines(shield.text()).split("\n", -1));
        findTables();
    }

    private static String tagsAsLines(String text) {
        return text.indexOf('<') < 0 ? text : ITEM_TAG.matcher(BLOCK_TAG.matcher(text).replaceAll("\n")).replaceAll("\n* ");
    }

    /// Where each table ends that does.
    private void findTables() {
        var open = new ArrayDeque<Integer>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).strip();
            if (line.startsWith("{|")) {
                open.push(i);
            } else if (line.startsWith("|}") && !open.isEmpty()) {
                tables.put(open.pop(), i);
            }
        }
    }

    String markdown() {
        for (int i = 0; i < lines.size(); i++) {
            var end = tables.get(i);
            if (end != null) {
                table(i, end);
                i = end;
            } else if (isPreformatted(lines.get(i))) {
                i = preformatted(i);
            } else {
                line(lines.get(i).strip(), i == 0);
            }
        }
        return out.toString();
    }

    private void table(int begin, int end) {
        var simple = WikiTable.markdown(lines.subList(begin + 1, end), inlines::markdown);
        block(simple.orElseGet(() -> Escape.block(shield.source(String.join("\n", lines.subList(begin, end + 1))), "wikitext")));
    }

    private static boolean isPreformatted(String line) {
        return line.startsWith(" ") && !line.isBlank() && "<{|!*#:;=".indexOf(line.strip().charAt(0)) < 0 && line.strip().charAt(0) != Atom.BEGIN;
    }

    private int preformatted(int from) {
        int to = from;
        var text = new ArrayList<String>();
        while (to < lines.size() && isPreformatted(lines.get(to))) {
            text.add(shield.source(lines.get(to).substring(1)));
            to++;
        }
        block(Escape.block(String.join("\n", text), ""));
        return to - 1;
    }

    private void line(String line, boolean first) {
        var lone = LONE_ATOM.matcher(line);
        var redirect = REDIRECT.matcher(line);
        if (line.isEmpty()) {
            last = last == Last.NOTHING ? Last.NOTHING : Last.BLOCK;
        } else if (first && redirect.matches()) {
            block("→ " + inlines.markdown(redirect.group(1)));
        } else if (lone.matches()) {
            alone(shield.atom(Integer.parseInt(lone.group(1))), line);
        } else if (RULE.matcher(line).matches()) {
            block("---");
        } else if (line.startsWith("=") && !heading(line)) {
            paragraph(line);
        } else if (!line.startsWith("=") && "*#:;".indexOf(line.charAt(0)) >= 0) {
            list(line);
        } else if (!line.startsWith("=")) {
            paragraph(line);
        }
    }

    private void alone(Atom atom, String line) {
        switch (atom.kind()) {
            case CODE_BLOCK -> block(Escape.block(String.valueOf(atom.inner()), atom.name()));
            case RAW -> {
                var source = shield.source(atom);
                block(source.indexOf('\n') < 0 ? Escape.code(source) : Escape.block(source, "wikitext"));
            }
            case LITERAL, CODE, REF, LINK -> paragraph(line);
        }
    }

    private boolean heading(String line) {
        int end = 0;
        while (end < DEEPEST_HEADING && line.length() > 2 * end + 2 && line.charAt(end) == '=' && line.charAt(line.length() - 1 - end) == '=') {
            end++;
        }
        var words = end == 0 ? "" : inlines.markdown(line.substring(end, line.length() - end).strip()).strip();
        if (words.isEmpty()) {
            return false;
        }
        block("#".repeat(end) + " " + words.replaceFirst("(#+)$", "\\\\$1"));
        return true;
    }

    private void list(String line) {
        int end = 0;
        while (end < line.length() && "*#:;".indexOf(line.charAt(end)) >= 0) {
            end++;
        }
        var words = inlines.markdown(line.substring(end).strip()).strip();
        if (words.isEmpty()) {
            return;
        }
        if (last != Last.LIST) {
            lists.begin();
        }
        append(lists.line(line.substring(0, end), Escape.beginning(words)), last == Last.LIST ? "\n" : "\n\n", Last.LIST);
    }

    private void paragraph(String line) {
        var words = Escape.beginning(inlines.markdown(line)).strip();
        if (!words.isEmpty()) {
            append(words, last == Last.PARAGRAPH ? "\n" : "\n\n", Last.PARAGRAPH);
        }
    }

    private void block(String text) {
        append(text, "\n\n", Last.BLOCK);
    }

    private void append(String text, String between, Last kind) {
        out.append(out.isEmpty() ? "" : between).append(text);
        last = kind;
    }
}
