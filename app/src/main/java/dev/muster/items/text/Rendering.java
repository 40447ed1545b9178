package dev.muster.items.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/// Shows what people wrote: renders a body once for each version of its item and keeps the result as long as the
/// memory given to it lasts.
public final class Rendering {

    private static final int KEY_BYTES = 200;
    // What an excerpt may need to be read of a source: marks, addresses and code take room without showing.
    private static final int READ_PER_SHOWN = 10;
    private static final int READ_AT_LEAST = 2_000;

    private final Markdown markdown;
    private final ImportedHtml importedHtml;
    private final Cache<Version, Html> rendered;

    private record Version(String item, long version) {}

    public Rendering(Labels labels, long maxBytes) {
        markdown = new Markdown(labels);
        importedHtml = new ImportedHtml(labels);
        rendered = Caffeine.newBuilder().maximumWeight(maxBytes).weigher(Rendering::weight).build();
    }

    /// @param item the item's handle, which also stands before the ids in its text
    public Html html(String item, long version, BodyText body) {
        return rendered.get(new Version(item, version), _ -> render(body, item));
    }

    /// For previews: rendered anew each time.
    public Html html(BodyText body) {
        return render(body, "");
    }

    /// The first words of a body on one line, cut between words.
    public String excerpt(BodyText body, int max) {
        int read = Math.max(READ_AT_LEAST, max * READ_PER_SHOWN);
        var start = new BodyText(body.format(), body.source().substring(0, Math.min(body.source().length(), read)));
        return shortened(render(start, "").plain(), max);
    }

    /// All words of a body on one line, as plain text: what search reads of it. What is spoilt by reading stays out.
    public String words(BodyText body) {
        return switch (body.format()) {
            case MARKDOWN -> markdown.words(body.source());
            case HTML -> Finish.words(body.source());
        };
    }

    private Html render(BodyText body, String prefix) {
        return switch (body.format()) {
            case MARKDOWN -> markdown.render(body.source(), prefix);
            case HTML -> importedHtml.clean(body.source(), prefix);
        };
    }

    private static String shortened(String words, int max) {
        if (words.length() <= max) {
            return words;
        }
        int space = words.lastIndexOf(' ', max - 1);
        int end = space > max / 2 ? space : max - 1;
        return words.substring(0, Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    long bytes() {
        rendered.cleanUp();
        return rendered.policy().eviction().orElseThrow().weightedSize().orElseThrow();
    }

    private static int weight(Version key, Html html) {
        return KEY_BYTES + 2 * (key.item().length() + html.value().length());
    }
}
