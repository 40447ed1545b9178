package dev.muster.communities.web;

import dev.muster.communities.Community;
import dev.muster.communities.Memberships;
import dev.muster.communities.spi.Help;
import dev.muster.communities.spi.Need;
import dev.muster.communities.spi.Panel;
import dev.muster.communities.spi.Space;
import dev.muster.items.text.Labels;
import dev.muster.items.text.Markdown;
import dev.muster.purposes.Purpose;
import dev.muster.purposes.Purposes;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Notice;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Puts a community's page together from what its modules know.
@Component
class CommunityPage {
    private static final int MOST_NEEDS = 5;
    private static final int MOST_HELP = 5;
    private static final int MOST_GUIDELINES = 4;
    private final Markdown markdown = new Markdown(Labels.in(Locale.ENGLISH));
    private final Memberships memberships;
    private final Purposes purposes;
    private final OutcomeBand band;
    private final CommunityLabels labels;
    private final ObjectProvider<Panel> panels;
    private final Words words;

    CommunityPage(Memberships memberships, Purposes purposes, OutcomeBand band, CommunityLabels labels, ObjectProvider<Panel> panels, Words words) {
        this.memberships = memberships;
        this.purposes = purposes;
        this.band = band;
        this.labels = labels;
        this.panels = panels;
        this.words = words;
    }

    CommunityView of(Community community, Viewer viewer) {
        var promise = purposes.promise(community.charter().purpose()).orElse(null);
        var space = labels.spaces(community).stream().findFirst().orElse(null);
        return new CommunityView(community.title(), labels.sentence(promise),
                purposes.find(community.charter().purpose()).map(Purpose::address).orElse(null),
                labels.stage(community.charter().stage()), warning(community),
                promise == null ? null : band.of(community, promise), promise == null ? null : band.record(community, promise, viewer),
                needs(community, viewer), labels.tabs(community, space == null ? "" : space.href(community.place()), viewer),
                space == null ? null : glance(space.glance(community.place(), viewer)),
                memberships.guides(community).stream().map(labels::guide).toList(), guidelines(community),
                new Link(words.say("communities.charter.whole"), community.address() + "/charter"), helped(community),
                panels.orderedStream().flatMap(each -> each.remarks(community.place(), viewer).stream()).toList(), labels.audience(community),
                membership(community, viewer), register(community, viewer));
    }

    private @Nullable Link register(Community community, Viewer viewer) {
        return viewer.signedIn() || community.closed() || community.charter().registers().isEmpty() ? null
                : new Link(words.say("communities.register"), community.address() + "/register");
    }

    private @Nullable Notice warning(Community community) {
        var charter = community.charter();
        return community.closed() ? new Notice(Tone.WATCH, words.say("communities.closed", Times.day(charter.since()), charter.closedReason())) : null;
    }

    /// What needs doing, worst first.
    private List<Need> needs(Community community, Viewer viewer) {
        return Stream.concat(own(community, viewer).stream(), panels.orderedStream().flatMap(each -> each.needs(community.place(), viewer).stream()))
                .sorted(Comparator.comparing(Need::tone).reversed())
                .limit(MOST_NEEDS)
                .toList();
    }

    private List<Need> own(Community community, Viewer viewer) {
        return !community.closed() && community.charter().guidelines().isBlank() && viewer.guides(community.id())
                ? List.of(new Need(Tone.ACCENT, Icon.GUIDELINES, words.say("communities.need.guidelines"),
                        new Link(words.say("communities.need.guidelines.act"), community.address() + "/charter/edit")))
                : List.of();
    }

    private static SpaceView glance(Space.Glance glance) {
        return new SpaceView(glance.title(), glance.newest(), glance.act(), glance.all(), glance.emptyTitle(), glance.emptyText());
    }

    private List<Help> helped(Community community) {
        return panels.orderedStream().flatMap(each -> each.helped(community.place(), MOST_HELP).stream())
                .sorted(Comparator.comparing(Help::at).reversed()).limit(MOST_HELP).toList();
    }

    /// The first few, one to a line, in their words alone.
    private List<String> guidelines(Community community) {
        return community.charter().guidelines().lines()
                .map(line -> markdown.render(line.strip()).plain())
                .filter(line -> !line.isBlank())
                .limit(MOST_GUIDELINES)
                .toList();
    }

    /// Whether the viewer belongs to it, and where that is changed; nothing where it cannot be.
    static @Nullable Membership membership(Community community, Viewer viewer) {
        boolean member = viewer.memberOf(community.id());
        return viewer.signedIn() && (member || !community.closed()) ? new Membership(member, community.address() + "/membership") : null;
    }
}
