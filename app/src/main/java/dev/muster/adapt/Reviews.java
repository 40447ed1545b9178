package dev.muster.adapt;

import dev.muster.activity.Act;
import dev.muster.activity.Verb;
import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.goals.spi.Window;
import dev.muster.rights.Audience;
import dev.muster.rights.Role;
import dev.muster.rights.Viewer;
import dev.muster.shell.Ids;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Review communities: each falls due by itself, shows its evidence, and ends in a decision that its sponsor takes.
@Service
public class Reviews {
    /// How often a community is reviewed where nobody has said.
    public static final int USUAL = 90;

    private static final int LEAST = 7;
    private static final int MOST = 730;
    private static final int STAFF = Audience.EMPLOYEE.bit();
    private final ReviewStore store;
    private final Evidences evidences;
    private final Communities communities;
    private final Conclusions conclusions;
    private final Consequences consequences;
    private final Ids ids;
    private final Clock clock;
    private final TransactionTemplate together;

    Reviews(ReviewStore store, Evidences evidences, Communities communities, Conclusions conclusions, Consequences consequences, Ids ids, Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.evidences = evidences;
        this.communities = communities;
        this.conclusions = conclusions;
        this.consequences = consequences;
        this.ids = ids;
        this.clock = clock;
        this.together = new TransactionTemplate(transactions);
    }

    /// Whether somebody decides on a community: its sponsor, and the organisation's.
    public static boolean decides(UUID place, Viewer viewer) {
        return viewer.holds(Role.SPONSOR, place);
    }

    /// How many days lie between two reviews.
    public int days(Community community) {
        return store.days(community.id()).orElse(USUAL);
    }

    /// Sets how many days lie between two reviews.
    ///
    /// @throws Refusal `adapt.review.only-sponsor`, `rights.place.closed`
    /// @throws Invalid at `days`
    @Transactional
    public void rhythm(Community community, @Nullable Integer days, Viewer by) {
        require(community, by);
        new Invalid.Check().that(days != null, "days", "shell.field.missing")
                .that(days == null || days >= LEAST && days <= MOST, "days", "adapt.review.days.odd", LEAST, MOST).orThrow();
        store.days(community.id(), Objects.requireNonNull(days), act(community.id(), community.id(), Verb.UPDATE, by).detail(Map.of("of", "rhythm", "days", days)));
    }

    /// When the next review falls due.
    public LocalDate next(Community community) {
        var last = store.decided(community.id(), 1).stream().map(Review::decided).filter(Objects::nonNull).map(each -> Objects.requireNonNull(each).at())
                .findFirst().orElse(community.charter().chartered());
        return day(last).plusDays(days(community));
    }

    /// The review that is open in a community.
    public Optional<Review> open(Community community) {
        return store.open(community.id());
    }

    /// Begins a review before its day.
    ///
    /// @throws Refusal `adapt.review.only-sponsor`, `adapt.review.open`, `rights.place.closed`
    @Transactional
    public Review begin(Community community, Viewer by) {
        require(community, by);
        var review = new Review(ids.next(), ids.handle(), community.id(), today(), clock.instant(), null);
        if (!store.begin(review, act(review.id(), community.id(), Verb.OPEN, by))) {
            throw new Refusal(Reason.CONFLICT, "adapt.review.open", community.title());
        }
        return review;
    }

    /// The reviews of a community that were decided, latest first.
    public List<Review> decided(Community community, int most) {
        return store.decided(community.id(), most);
    }

    /// The open reviews that the viewer decides on, the longest due first.
    public List<Review> waiting(Viewer viewer, int most) {
        if (viewer.holds(Role.SPONSOR)) {
            return store.open(most);
        }
        var mine = viewer.grants().stream().filter(each -> each.role() == Role.SPONSOR).map(Viewer.Grant::place).filter(Objects::nonNull).map(Objects::requireNonNull).toList();
        return mine.isEmpty() ? List.of() : store.open(mine).stream().limit(most).toList();
    }

    /// The review at an address.
    ///
    /// @throws Refusal `shell.gone`
    public Review at(String handle) {
        return store.find(handle).orElseThrow(Requests::gone);
    }

    public Community communityOf(Review review) {
        return communities.find(review.place()).orElseThrow(Requests::gone);
    }

    /// What a review stands on: as it was when it was decided, or as it is now.
    public Evidence evidence(Review review) {
        return review.decided() == null ? now(communityOf(review)) : review.decided().evidence();
    }

    private Evidence now(Community community) {
        var last = store.decided(community.id(), 1).stream().findFirst().map(Review::decided).map(each -> Objects.requireNonNull(each).at());
        var from = day(last.orElse(community.charter().chartered()));
        var to = today().plusDays(1);
        return evidences.of(community, new Window(from, to), Audience.EMPLOYEE);
    }

    /// Decides on a community. Closing and merging close it, repurposing gives it the next purpose; an outcome that has moved for two
    /// reviews makes a community that has tipped productive. What became of the purpose stands with it. All of it happens, or nothing.
    ///
    /// @throws Refusal `adapt.review.only-sponsor`, `adapt.review.decided`, `rights.place.closed`
    /// @throws Invalid at `verdict`, `reason`, `into`, `next`, `purpose`, and at the costs
    public Review decide(Review review, Conclusion wanted, Viewer by) {
        var community = communityOf(review);
        requireSponsor(community, by);
        if (!review.open()) {
            throw new Refusal(Reason.CONFLICT, "adapt.review.decided", community.title());
        }
        requireOpen(community);
        conclusions.check(wanted, community);
        var evidence = now(community);
        return Objects.requireNonNull(together.execute(_ -> write(review, community, wanted, evidence, by)));
    }

    private Review write(Review review, Community community, Conclusion wanted, Evidence evidence, Viewer by) {
        store.lock(review.id());
        var verdict = Objects.requireNonNull(wanted.verdict());
        var outcome = evidence.outcome();
        var before = store.found(community.id()).orElse(new ReviewStore.Found(outcome == null ? null : outcome.baseline(), null));
        var moved = outcome == null ? null : outcome.better(before.value());
        var decided = new Review.Decided(verdict, Asking.text(wanted.reason()), verdict == Verdict.MERGE ? wanted.into() : null, verdict == Verdict.REPURPOSE ? wanted.next() : null,
                conclusions.fate(wanted, community), wanted.costs().tidy(), moved, evidence, by.self(), clock.instant());
        var act = act(review.id(), community.id(), Verb.DECIDE, by).detail(Map.of("verdict", verdict, "reason", decided.reason(), "purpose", decided.purpose()));
        if (!store.decide(review.id(), decided, outcome == null ? null : outcome.value(), act)) {
            throw new Refusal(Reason.CONFLICT, "adapt.review.decided", community.title());
        }
        consequences.follow(community, decided, Boolean.TRUE.equals(moved) && Boolean.TRUE.equals(before.moved()), by);
        return at(review.handle());
    }

    /// What an earlier review said of the purpose of a community, which stands.
    public Optional<PurposeFate> said(Community community) {
        return conclusions.said(community);
    }

    private static void require(Community community, Viewer by) {
        requireSponsor(community, by);
        requireOpen(community);
    }

    private static void requireSponsor(Community community, Viewer by) {
        by.self();
        if (!decides(community.id(), by)) {
            throw new Refusal(Reason.NOT_ALLOWED, "adapt.review.only-sponsor", community.title());
        }
    }

    private static void requireOpen(Community community) {
        if (community.closed()) {
            throw new Refusal(Reason.CONFLICT, "rights.place.closed", community.title());
        }
    }

    private Act act(UUID object, UUID place, Verb verb, Viewer by) {
        return Act.inPlace(by.self(), verb, object, "review", place, STAFF, clock.instant());
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
