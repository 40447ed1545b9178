package dev.muster.items.text;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.jspecify.annotations.Nullable;

/// Bounds what links may add to a page: a long address defined once can be referred to a million times.
final class LinkBudget extends AbstractVisitor {

    private static final int AT_LEAST = 100_000;

    private int left;

    LinkBudget(int length) {
        left = Math.max(AT_LEAST, length);
    }

    @Override
    public void visit(Link link) {
        if (!covers(link.getDestination(), link.getTitle())) {
            link.setDestination("");
            link.setTitle(null);
        }
        visitChildren(link);
    }

    @Override
    public void visit(Image image) {
        if (!covers(image.getDestination(), image.getTitle())) {
            image.setDestination("");
            image.setTitle(null);
        }
        visitChildren(image);
    }

    private boolean covers(String destination, @Nullable String title) {
        int cost = destination.length() + (title == null ? 0 : title.length());
        left -= Math.min(cost, left);
        return left > 0;
    }
}
