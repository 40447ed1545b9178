package dev.muster.exchange.mediawiki;

import java.util.ArrayDeque;
import java.util.Deque;

/// Marks that are opened and closed within a line. Markdown wants them at the words, so blanks move outside.
final class Emphasis {
    static final String BOLD = "**";
    static final String ITALIC = "*";
    static final String STRUCK = "~~";

    private final StringBuilder out;
    private final Deque<Open> open = new ArrayDeque<>();

    private record Open(String mark, int at) {}

    Emphasis(StringBuilder out) {
        this.out = out;
    }

    void toggle(String mark) {
        if (isOpen(mark)) {
            close(mark);
        } else {
            open(mark);
        }
    }

    void open(String mark) {
        if (!isOpen(mark)) {
            open.push(new Open(mark, out.length()));
        }
    }

    void close(String mark) {
        if (!isOpen(mark)) {
            return;
        }
        var within = new ArrayDeque<String>();
        while (!open.isEmpty()) {
            var last = open.pop();
            finish(last);
            if (last.mark().equals(mark)) {
                break;
            }
            within.push(last.mark());
        }
        within.forEach(this::open);
    }

    void closeAll() {
        while (!open.isEmpty()) {
            finish(open.pop());
        }
    }

    private boolean isOpen(String mark) {
        return open.stream().anyMatch(each -> each.mark().equals(mark));
    }

    private void finish(Open begun) {
        var words = out.substring(begun.at());
        var core = words.strip();
        if (core.isEmpty()) {
            return;
        }
        int lead = words.indexOf(core);
        out.setLength(begun.at());
        out.append(words, 0, lead).append(begun.mark()).append(core).append(begun.mark()).append(words, lead + core.length(), words.length());
    }
}
