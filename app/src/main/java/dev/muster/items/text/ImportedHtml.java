package dev.muster.items.text;

/// Cleans bodies that came as HTML, as from a Stack Exchange dump, into the same safe HTML that Markdown becomes.
public final class ImportedHtml {

    private final Finish finish;

    public ImportedHtml(Labels labels) {
        finish = new Finish(labels);
    }

    public Html clean(String html) {
        return clean(html, "");
    }

    public Html clean(String html, String prefix) {
        return finish.finish(html, prefix);
    }
}
