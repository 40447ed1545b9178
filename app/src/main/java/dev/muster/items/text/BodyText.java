package dev.muster.items.text;

/// What somebody wrote, with the format to read it in.
public record BodyText(Format format, String source) {

    public static BodyText markdown(String source) {
        return new BodyText(Format.MARKDOWN, source);
    }

    public static BodyText html(String source) {
        return new BodyText(Format.HTML, source);
    }

    /// The same text as Markdown, which is what people edit.
    public BodyText editable() {
        return switch (format) {
            case MARKDOWN -> this;
            case HTML -> markdown(HtmlToMarkdown.convert(source));
        };
    }
}
