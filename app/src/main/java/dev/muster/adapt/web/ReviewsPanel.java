package dev.muster.adapt.web;

import dev.muster.adapt.Review;
import dev.muster.adapt.Reviews;
import dev.muster.communities.Communities;
import dev.muster.communities.spi.Need;
import dev.muster.communities.spi.Panel;
import dev.muster.people.spi.HomePart;
import dev.muster.people.spi.Waiting;
import dev.muster.rights.Audience;
import dev.muster.rights.Place;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Icon;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Times;
import dev.muster.shell.web.Tone;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says where a review is due: on the community's page to staff, on the home page to whoever decides.
@Component
@Order(15)
class ReviewsPanel implements Panel, HomePart {
    private static final int MOST = 5;
    private final Communities communities;
    private final Reviews reviews;
    private final Words words;

    ReviewsPanel(Communities communities, Reviews reviews, Words words) {
        this.communities = communities;
        this.reviews = reviews;
        this.words = words;
    }

    @Override
    public List<Need> needs(Place place, Viewer viewer) {
        if (place.closed() != null || viewer.audience() != Audience.EMPLOYEE) {
            return List.of();
        }
        return communities.find(place.id()).flatMap(reviews::open)
                .map(each -> new Need(Reviews.decides(place.id(), viewer) ? Tone.ACT : Tone.WATCH, Icon.LIST, words.say("adapt.need.review", Times.day(each.due())),
                        new Link(words.say("adapt.need.review.act"), each.address()))).stream().toList();
    }

    @Override
    public List<Link> pages(Place place, Viewer viewer) {
        var pages = new ArrayList<Link>();
        if (viewer.audience() == Audience.EMPLOYEE) {
            pages.add(new Link(words.say("adapt.reviews"), ReviewLabels.list(place)));
        }
        if (place.closed() != null) {
            pages.add(new Link(words.say("adapt.report"), "/communities/" + place.handle() + "/report"));
        }
        return pages;
    }

    @Override
    public List<Waiting> waiting(Viewer viewer) {
        return viewer.signedIn() && viewer.audience() == Audience.EMPLOYEE ? reviews.waiting(viewer, MOST).stream().map(this::waiting).toList() : List.of();
    }

    private Waiting waiting(Review review) {
        return new Waiting(Tone.ACT, words.say("adapt.home.review", reviews.communityOf(review).title(), Times.day(review.due())),
                new Link(words.say("adapt.need.review.act"), review.address()));
    }
}
