package dev.muster.questions.web;

import dev.muster.questions.Sorting;
import dev.muster.questions.Span;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/// Which part of a thread is shown.
///
/// @param unfold handle of what all comments are shown of
/// @param since marker of when the viewer was here before, to show what came after
record Part(Span span, @Nullable String unfold, @Nullable String since) {
    static final Part FIRST = new Part(Span.FIRST, null, null);

    static Part of(Sorting order, @Nullable String before, @Nullable String after, @Nullable String unfold, @Nullable String since) {
        return new Part(since == null ? new Span(order, before, after) : new Span(Sorting.OLDEST, null, since), unfold, since);
    }

    boolean isFirst() {
        return equals(FIRST);
    }

    /// Whether others come here too.
    boolean isShared() {
        return unfold == null && since == null;
    }

    /// What it adds to the address of its thread.
    String address(String thread) {
        if (span.before() == null && span.after() == null && unfold == null && since == null) {
            return span.order() == Sorting.BEST ? thread : thread + "?order=" + span.order().word();
        }
        var address = UriComponentsBuilder.fromUriString(thread);
        if (since == null && span.order() != Sorting.BEST) {
            address.queryParam("order", span.order().word());
        }
        add(address, "before", span.before());
        add(address, "after", since == null ? span.after() : null);
        add(address, "since", since);
        add(address, "unfold", unfold);
        return address.build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
        if (value != null) {
            address.queryParam(name, value);
        }
    }

    /// The address of another part of the same thread.
    static String address(String thread, Span span) {
        return new Part(span, null, null).address(thread);
    }
}
