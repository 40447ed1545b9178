package dev.muster.adapt;

import dev.muster.adapt.NewsStore.Hearer;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.items.Items;
import dev.muster.mail.BaseAddress;
import dev.muster.mail.Letter;
import dev.muster.people.Installation;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Times;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What letters say of requests, promises and reviews, in the name of whoever gets them. Nobody is told of what they did themselves.
@Component
class NewsWords {
    private final Requests requests;
    private final RequestStore store;
    private final ReviewStore reviews;
    private final Items items;
    private final Communities communities;
    private final Persons persons;
    private final Installation installation;
    private final BaseAddress base;
    private final Words words;

    NewsWords(Requests requests, RequestStore store, ReviewStore reviews, Items items, Communities communities, Persons persons, Installation installation, BaseAddress base,
            Words words) {
        this.requests = requests;
        this.store = store;
        this.reviews = reviews;
        this.items = items;
        this.communities = communities;
        this.persons = persons;
        this.installation = installation;
        this.base = base;
        this.words = words;
    }

    /// Nothing where the viewer does not see it, or it is no news to them.
    Optional<Letter> letter(News news, Hearer hearer, String address, Viewer viewer) {
        return switch (news.kind()) {
            case ASKED -> request(news.object()).filter(each -> each.state() == RequestState.ASKED && !viewer.is(each.item().author()))
                    .flatMap(each -> of(each).map(community -> letter("adapt.letter.asked", news, hearer, address, community, each.title(), name(each.item().author()), link(each))));
            case ANSWERED -> store.turned(news.object()).filter(each -> !viewer.is(each.turn().by())).flatMap(each -> answered(news, each, hearer, address));
            case OVERDUE -> request(news.object()).filter(each -> each.state() == RequestState.OVERDUE)
                    .flatMap(each -> of(each).map(community -> letter("adapt.letter.overdue", news, hearer, address, community, each.title(),
                            name(Objects.requireNonNull(each.owner())), link(each), Times.day(Objects.requireNonNull(each.due())))));
            case DUE -> reviews.find(news.object()).filter(Review::open)
                    .flatMap(each -> communities.find(each.place()).map(community -> letter("adapt.letter.due", news, hearer, address, community, Times.day(each.due()), "",
                            base.of(each.address()))));
        };
    }

    private Optional<Letter> answered(News news, RequestStore.Turned turned, Hearer hearer, String address) {
        var turn = turned.turn();
        var said = turn.word().isEmpty() ? "" : turn.word() + "\n\n";
        var day = turn.due() == null ? "" : Times.day(turn.due());
        var owner = turn.owner() == null ? "" : name(turn.owner());
        return turn.deed() == Deed.WITHDRAWN ? Optional.empty()
                : request(turned.item()).flatMap(each -> of(each).map(community -> letter("adapt.letter." + turn.deed().name().toLowerCase(Locale.ROOT), news, hearer, address,
                        community, each.title(), owner, link(each), day, said)));
    }

    /// @param more what only this kind of letter says, after community, why it is sent, and the organisation's name
    private Letter letter(String kind, News news, Hearer hearer, String address, Community community, Object... more) {
        var details = new Object[more.length + 3];
        details[0] = community.title();
        details[1] = words.say("adapt.letter.because." + hearer.why(), community.title());
        details[2] = installation.organisation().orElse("");
        System.arraycopy(more, 0, details, 3, more.length);
        return Letter.of(words, kind, "adapt " + news.kind() + " " + news.object() + " " + news.at() + " to " + hearer.person(), address, details);
    }

    private Optional<Request> request(UUID id) {
        return items.find(id).map(requests::of);
    }

    private Optional<Community> of(Request request) {
        return communities.find(request.item().place());
    }

    private String link(Request request) {
        return base.of(request.address());
    }

    private String name(UUID person) {
        return persons.find(person).map(Person::name).orElseGet(() -> words.say("people.somebody"));
    }
}
