package dev.muster.exchange.stackexchange;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of Tags.xml, which not every dump has.
public record Tag(long line, long id, String name, long count, @Nullable Long excerptPost, @Nullable Long wikiPost) {

    static Tag of(Row row) {
        return new Tag(row.line(), row.id(), row.textNeeded("TagName"), row.count("Count"),
                row.numberIfAny("ExcerptPostId"), row.numberIfAny("WikiPostId"));
    }

    /// The names in a post's list of tags: `<ale><yeast>`, or since 2024 `|ale|yeast|`.
    public static List<String> names(String list) {
        return Arrays.stream(list.split("[<>|]+")).filter(name -> !name.isBlank()).toList();
    }
}
