package dev.muster.exchange.mediawiki;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Takes atoms out of wikitext, and drops comments: one walk over the text, whatever it holds.
final class Shield {
    /// Deeper nesting is written by machines to exhaust ours; beyond it brackets are text.
    private static final int DEEPEST = 20;
    private static final int LONGEST_TAG = 500;

    private final String source;
    private final String folded;
    private final StringBuilder out = new StringBuilder();
    private final List<Atom> atoms = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Set<String> unclosed = new HashSet<>();
    private int templates;
    private int at;

    /// Brackets that wait for their other half.
    private record Open(boolean template, int width, int outAt, int sourceAt) {}

    Shield(String source) {
        this.source = source.replace(Atom.BEGIN, '\uFFFD').replace(Atom.END, '\uFFFD').replace("\r\n", "\n");
        this.folded = folded(this.source);
        while (at < this.source.length()) {
            step();
        }
    }

    String text() {
        return out.toString();
    }

    Atom atom(int number) {
        return atoms.get(number);
    }

    String source(Atom atom) {
        return atom.source(source);
    }

    /// The wikitext of a stretch of {@link #text}, atoms and all.
    String source(String shielded) {
        var whole = new StringBuilder();
        for (int i = 0; i < shielded.length(); i++) {
            if (shielded.charAt(i) == Atom.BEGIN) {
                int end = shielded.indexOf(Atom.END, i);
                whole.append(source(atom(Integer.parseInt(shielded, i + 1, end, 10))));
                i = end;
            } else {
                whole.append(shielded.charAt(i));
            }
        }
        return whole.toString();
    }

    private void step() {
        switch (source.charAt(at)) {
            case '<' -> tagOrComment();
            case '{' -> opening('{', true);
            case '[' -> opening('[', false);
            case '}' -> closing("}}", true, Atom.Kind.RAW);
            case ']' -> closing("]]", false, Atom.Kind.LINK);
            case '\n' -> endOfLine();
            default -> literal(1);
        }
    }

    private void literal(int letters) {
        int end = Math.min(source.length(), at + letters);
        out.append(source, at, end);
        at = end;
    }

    /// A link ends with its paragraph.
    private void endOfLine() {
        while (source.startsWith("\n\n", at) && !open.isEmpty() && !open.peek().template()) {
            open.pop();
        }
        literal(1);
    }

    private void opening(char bracket, boolean template) {
        int width = template && source.startsWith("{{{", at) ? 3 : 2;
        if (at + 1 < source.length() && source.charAt(at + 1) == bracket && open.size() < DEEPEST) {
            open.push(new Open(template, width, out.length(), at));
            templates += template ? 1 : 0;
            literal(width);
        } else {
            literal(1);
        }
    }

    private void closing(String brackets, boolean template, Atom.Kind kind) {
        if (!source.startsWith(brackets, at)) {
            literal(1);
            return;
        }
        while (template && templates > 0 && !open.isEmpty() && !open.peek().template()) {
            open.pop();
        }
        if (open.isEmpty() || open.peek().template() != template) {
            literal(1);
            return;
        }
        var opened = open.pop();
        templates -= template ? 1 : 0;
        int width = opened.width() == 3 && source.startsWith("}}}", at) ? 3 : 2;
        var inner = template ? null : out.substring(opened.outAt() + 2);
        at += width;
        replace(opened.outAt(), new Atom(kind, opened.sourceAt(), at, "", inner));
    }

    private void replace(int outAt, Atom atom) {
        out.setLength(outAt);
        out.append(Atom.standIn(atoms.size()));
        atoms.add(atom);
    }

    private void tagOrComment() {
        if (source.startsWith("<!--", at)) {
            int end = find("-->", at + 4);
            if (end < 0) {
                literal(4);
            } else {
                comment(end + 3);
            }
            return;
        }
        var tag = Tag.at(folded, at, LONGEST_TAG);
        var kind = tag == null ? null : Tag.SHIELDED.get(tag.name());
        if (tag == null || kind == null || tag.closing()) {
            literal(1);
        } else {
            shielded(tag, kind);
        }
    }

    /// A comment that has a line for itself takes the line with it.
    private void comment(int end) {
        boolean begins = out.isEmpty() || out.charAt(out.length() - 1) == '\n';
        at = begins && end < source.length() && source.charAt(end) == '\n' ? end + 1 : end;
    }

    private void shielded(Tag tag, Atom.Kind kind) {
        int close = tag.empty() ? tag.end() : find("</" + tag.name(), tag.end());
        if (close < 0) {
            literal(1);
            return;
        }
        int end = tag.empty() ? close : source.indexOf('>', close);
        if (end < 0) {
            unclosed.add("</" + tag.name());
            literal(1);
            return;
        }
        int from = at;
        at = tag.empty() ? tag.end() : end + 1;
        var name = kind == Atom.Kind.REF ? Tag.value(source.substring(from, tag.end()), "name")
                : kind == Atom.Kind.CODE_BLOCK ? Tag.value(source.substring(from, tag.end()), "lang") : "";
        replace(out.length(), new Atom(kind, from, at, name, source.substring(tag.end(), close)));
    }

    /// A closing that isn't there is looked for once.
    private int find(String closing, int from) {
        if (unclosed.contains(closing)) {
            return -1;
        }
        int found = folded.indexOf(closing, from);
        if (found < 0) {
            unclosed.add(closing);
        }
        return found;
    }

    /// Small letters in place, so that both texts are as long.
    private static String folded(String text) {
        var letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters[i] >= 'A' && letters[i] <= 'Z' ? (char) (letters[i] + 32) : letters[i];
        }
        return new String(letters);
    }
}
