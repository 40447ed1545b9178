package dev.muster.search.web;

import dev.muster.search.Wanted;
import dev.muster.search.Wanted.Order;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

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

    String address() {
        var address = UriComponentsBuilder.fromPath(SearchWays.PAGE);
        var values = new LinkedHashMap<String, Object>();
        add(address, values, "q", q);
        add(address, values, "kind", kind);
        add(address, values, "state", state);
        add(address, values, "tag", tag);
        add(address, values, "author", author);
        add(address, values, "community", community);
        add(address, values, "sort", sort);
        add(address, values, "page", page);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void add(UriComponentsBuilder address, Map<String, Object> values, String name, String value) {
        if (!value.isBlank()) {
            address.queryParam(name, "{" + name + "}");
            values.put(name, value);
        }
    }
}
