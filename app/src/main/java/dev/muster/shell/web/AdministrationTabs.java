package dev.muster.shell.web;

import java.util.List;
import org.springframework.stereotype.Component;

/// The pages of administration side by side.
@Component
public class AdministrationTabs {
    private final List<Administration> pages;

    AdministrationTabs(List<Administration> pages) {
        this.pages = pages;
    }

    /// @param shown the address of the page that is shown
    public List<Tab> at(String shown) {
        return pages.stream().map(Administration::page).map(each -> new Tab(each.label(), each.href(), null, each.href().equals(shown))).toList();
    }

    /// Whether an address is one of administration's, or below one.
    public boolean has(String path) {
        return pages.stream().map(each -> each.page().href()).anyMatch(each -> path.equals(each) || path.startsWith(each + "/"));
    }
}
