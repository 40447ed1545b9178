package dev.muster.search.web;

import dev.muster.communities.spi.Panel;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.NavEntry;
import dev.muster.shell.web.Navigation;
import dev.muster.shell.web.SearchBox;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The ways to the search page: from the rail, from the box on every page, and from each community to what stands in it.
final class SearchWays {
    static final String PAGE = "/search";

    private SearchWays() {}

    @Component("searchBox")
    static final class Box implements SearchBox {
        @Override
        public String address() {
            return PAGE;
        }
    }

    @Component("searchNavigation")
    @Order(30)
    static final class Rail implements Navigation {
        private final Words words;

        Rail(Words words) {
            this.words = words;
        }

        @Override
        public Optional<NavEntry> entry(String path) {
            return Optional.of(new NavEntry(words.say("shell.search"), PAGE, Icon.SEARCH, path.equals(PAGE), "s"));
        }
    }

    @Component("searchPanel")
    @Order(20)
    static final class OfACommunity implements Panel {
        private final Words words;

        OfACommunity(Words words) {
            this.words = words;
        }

        @Override
        public List<Link> pages(Place place, Viewer viewer) {
            return List.of(new Link(words.say("shell.search"), PAGE + "?community=" + place.handle()));
        }
    }
}
