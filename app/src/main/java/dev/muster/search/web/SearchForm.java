package dev.muster.search.web;

import dev.muster.search.Wanted;
import dev.muster.search.Wanted.Order;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/// What the address of a search says.
public record SearchForm(String q, String kind, String state, String tag, String author, String community, String sort, String page) {

    public SearchForm {
        q = q.strip();
    }

    Wanted wanted() {
        return new Wanted(q, kind, tag, state, author, community, Order.of(sort), number(page));
    }

    private static int number(String page) {
        return page.isBlank() ? 1 : page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0;
    }

    SearchForm withTag(String other) {
        return new SearchForm(q, kind, state, other, author, community, sort, "");
    }

    SearchForm withAuthor(String other) {
        return new SearchForm(q, kind, state, tag, other, community, sort, "");
    }

    SearchForm withCommunity(String other) {
        return new SearchForm(q, kind, state, tag, author, other, sort, "");
    }

    SearchForm words(String other) {
        return new SearchForm(other, kind, state, tag, author, community, sort, "");
    }

    SearchForm alone() {
        return new SearchForm(q, "", "", "", "", "", sort, "");
    }

    SearchForm at(int other) {
        return new SearchForm(q, kind, state, tag, author, community, sort, other == 1 ? "" : Integer.toString(other));
    }

    boolean newest() {
        return sort.toLowerCase(Locale.ROOT).equals("newest");
    }

    /// Made many times for a page: each tag and author of each thing leads to a search of its own.
    String address() {
        var query = Stream.of(said("q", q), said("kind", kind), said("state", state), said("tag", tag), said("author", author),
                said("community", community), said("sort", sort), said("page", page)).filter(Objects::nonNull).collect(Collectors.joining("&"));
        return query.isEmpty() ? SearchWays.PAGE : SearchWays.PAGE + "?" + query;
    }

    private static @Nullable String said(String name, String value) {
        return value.isBlank() ? null : name + "=" + UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
