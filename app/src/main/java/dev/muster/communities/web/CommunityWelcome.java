package dev.muster.communities.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.spi.Panel;
import dev.muster.communities.spi.Space;
import dev.muster.people.spi.Welcome;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What people are told who are invited to a community.
@Component
class CommunityWelcome implements Welcome {
    private final Communities communities;
    private final Purposes purposes;
    private final CommunityLabels labels;
    private final ObjectProvider<Panel> panels;
    private final Words words;

    CommunityWelcome(Communities communities, Purposes purposes, CommunityLabels labels, ObjectProvider<Panel> panels, Words words) {
        this.communities = communities;
        this.purposes = purposes;
        this.labels = labels;
        this.panels = panels;
        this.words = words;
    }

    @Override
    public Optional<Told> of(Place place, Viewer viewer) {
        return communities.find(place.id()).map(community -> new Told(purpose(community), sees(community),
                panels.orderedStream().flatMap(each -> each.firstVisit(place, viewer).stream()).findFirst().orElse(null)));
    }

    private String purpose(Community community) {
        return purposes.promise(community.charter().purpose()).map(labels::sentence)
                .map(each -> words.say("communities.welcome.purpose", each.who(), each.issue(), each.theyGain(), each.weGain()))
                .orElse(community.charter().description());
    }

    private List<String> sees(Community community) {
        return Stream.concat(labels.spaces(community).stream().map(each -> space(each, community.place())), Stream.of(labels.audience(community))).toList();
    }

    private String space(Space space, Place place) {
        int count = space.count(place);
        return count > Space.MOST_COUNTED ? words.say("communities.welcome.space.many", space.label(), Space.MOST_COUNTED)
                : words.say("communities.welcome.space", space.label(), count);
    }
}
