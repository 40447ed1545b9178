package dev.muster.items.text;

/// Renders Markdown as people know it (CommonMark with tables, task lists, footnotes, strikethrough and bare links,
/// and Stack Exchange's spoilers and tag marks) into safe HTML, in time that grows with the length of the text.
public final class Markdown {

    private final Grammar grammar;
    private final Finish finish;

    public Markdown(Labels labels) {
        grammar = new Grammar(labels);
        finish = new Finish(labels);
    }

    public Html render(String source) {
        return render(source, "");
    }

    /// @param prefix stands before every id, so that footnotes of two texts on a page do not meet: letters, digits, `-`
    public Html render(String source, String prefix) {
        return finish.finish(grammar.html(source), prefix);
    }

    /// The words alone, as plain text.
    String words(String source) {
        return Finish.words(grammar.html(source));
    }
}
