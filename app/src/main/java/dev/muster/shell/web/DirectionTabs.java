package dev.muster.shell.web;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/// The pages of direction side by side.
@Component
public class DirectionTabs {
    private final SingletonSupplier<List<Direction>> pages;

    /// @param pages asked when needed: what they show stands on what shows pages
    DirectionTabs(ObjectProvider<Direction> pages) {
        this.pages = SingletonSupplier.of(() -> pages.orderedStream().toList());
    }

    /// @param shown the address of the page that is shown
    public List<Tab> at(String shown) {
        return pages().stream().map(each -> new Tab(each.label(), each.href(), null, each.href().equals(shown))).toList();
    }

    /// Whether an address is one of direction's, or below one.
    public boolean has(String path) {
        return pages().stream().map(Link::href).anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }

    private List<Link> pages() {
        return pages.obtain().stream().map(Direction::page).flatMap(Optional::stream).toList();
    }
}
