package dev.muster.communities.web;

import dev.muster.communities.Charter;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Shelf;
import dev.muster.purposes.Promise;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Link;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// The communities on the home page: one's own, or those that are open to everyone.
@Component
@Order(20)
class CommunityShelf implements HomePart {
    private static final int MOST = 12;
    private final Communities communities;
    private final Purposes purposes;
    private final CommunityLabels labels;
    private final Words words;

    CommunityShelf(Communities communities, Purposes purposes, CommunityLabels labels, Words words) {
        this.communities = communities;
        this.purposes = purposes;
        this.labels = labels;
        this.words = words;
    }

    @Override
    public Optional<Shelf> shelf(Viewer viewer) {
        var shown = viewer.signedIn() ? communities.mine(viewer, MOST) : communities.all(null, MOST);
        var promises = purposes.promises(shown.stream().map(Community::charter).map(Charter::purpose).toList()).stream()
                .collect(Collectors.toMap(Promise::purpose, Function.identity()));
        List<Shelf.Line> lines = shown.stream().map(each -> line(each, promises.get(each.charter().purpose()))).toList();
        return Optional.of(new Shelf(words.say(viewer.signedIn() ? "communities.shelf" : "communities.shelf.open"), lines,
                new Link(words.say("communities.shelf.all"), "/communities"),
                words.say(viewer.signedIn() ? "communities.shelf.none" : "communities.shelf.none.open")));
    }

    private Shelf.Line line(Community community, @Nullable Promise promise) {
        var sentence = promise == null ? null : words.say("communities.shelf.sentence", promise.statements().who(), promise.statements().issue());
        return new Shelf.Line(new Link(community.title(), community.address()), labels.stage(community.charter().stage()), sentence, null);
    }
}
