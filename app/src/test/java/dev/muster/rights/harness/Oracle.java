package dev.muster.rights.harness;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who may see what, in plain Java, from the rules as they are written down for people and not from the policies.
///
/// - A place is seen when it is open, and names the viewer's audience or has the viewer as a member.
/// - An item is seen in a place that is seen, by the audiences of its layer; in a circle by its members; hidden, by guides.
///   What an unfinished import brought is there for nobody.
/// - Whatever hangs on one or two of these is seen with them. Counts of items are seen by whoever sees each item counted.
/// - A change that somebody suggests is seen with its page, by its author, whoever answers for the page, and those who tend the place.
/// - Who works on something is seen with it by staff and by the guides of its place.
/// - An act is seen by the audiences of its layer, with its item or else with its place.
/// - An attachment is seen with any item that it hangs on; before it hangs on one, by its sender.
/// - How a place is launched is seen by its members, guides and sponsor, and by leaders; whom it means to win over and to invite, by
///   all of them but members. A founder whom one may not know is none.
/// - Open invitations are for those who may invite: guides, sponsors, strategists, administrators.
/// - A claim is for whoever makes it and for administrators; one that is held, also for whoever sees some of its work.
/// - Sent replies to an assessment are seen once their round is closed, by leaders or, where the round says so, by all staff.
/// - Leaders and guides know the addresses of those whom they see.
/// - A person is seen by those who share a place or guide it, see a role that the person holds, or see something the person made.
final class Oracle {
    private static final int STAFF = 1;
    private static final int PUBLIC = 8;
    private final World world;
    private final @Nullable UUID me;
    private final int audience;
    private final Set<UUID> memberships;
    private final Set<UUID> circles;
    private final Set<UUID> unfinished;
    private final Map<String, Predicate<Row>> rules = new HashMap<>();
    private final IdentityHashMap<Row, Boolean> known = new IdentityHashMap<>();
    private final Map<UUID, Row> byId;

    Oracle(World world, @Nullable Row viewer) {
        this.world = world;
        me = viewer == null ? null : viewer.id();
        audience = viewer == null ? PUBLIC : viewer.number("audience");
        memberships = mine("rights.membership", "place_id");
        circles = mine("rights.circle_member", "circle_id");
        unfinished = world.rows("items.unfinished_run").stream().map(row -> row.id("run_id")).collect(Collectors.toSet());
        byId = world.all().filter(row -> row.values().get("id") instanceof UUID && !row.table().equals("purposes.outcome")).collect(Collectors.toMap(Row::id, row -> row));
        people();
        places();
        items();
        direction();
        launches();
        imports();
        counts();
        readiness();
    }

    private Set<UUID> mine(String table, String column) {
        return world.rows(table).stream().filter(this::isMine).map(row -> row.id(column)).collect(Collectors.toSet());
    }

    boolean sees(Row row) {
        var sure = known.get(row);
        if (sure == null) {
            var rule = Objects.requireNonNull(rules.get(row.table()), () -> "The oracle has no rule for " + row.table());
            sure = rule.test(row);
            known.put(row, sure);
        }
        return sure;
    }

    Set<String> tables() {
        return rules.keySet();
    }

    private boolean isMine(Row row) {
        return me != null && me.equals(row.values().get("person_id"));
    }

    private boolean holds(String role, @Nullable UUID place) {
        return world.rows("rights.role_grant").stream()
                .anyMatch(row -> isMine(row) && row.text("role").equals(role) && Objects.equals(row.maybe("place_id"), place));
    }

    private boolean leadsOrGuides() {
        return world.rows("rights.role_grant").stream().anyMatch(row -> isMine(row) && !row.text("role").equals("GARDENER") && sees(row));
    }

    private boolean guides(UUID place) {
        return holds("ADMINISTRATOR", null) || holds("GUIDE", place);
    }

    private boolean tends(UUID place) {
        return guides(place) || holds("GARDENER", place) || holds("GUIDE", null) || holds("GARDENER", null);
    }

    private boolean invites(UUID place) {
        return guides(place) || holds("SPONSOR", place) || holds("SPONSOR", null) || holds("STRATEGIST", null);
    }

    private boolean plans(UUID place) {
        return seesId(place) && (holds("ADMINISTRATOR", null) || invites(place));
    }

    private boolean seesLaunch(UUID place) {
        return seesId(place) && (memberships.contains(place) || plans(place));
    }

    private boolean seesId(@Nullable UUID id) {
        var row = id == null ? null : byId.get(id);
        return row != null && sees(row);
    }

    private Predicate<Row> with(String column) {
        return row -> seesId(row.maybe(column));
    }

    private boolean anySeen(String table, String column, UUID person) {
        return world.rows(table).stream().anyMatch(row -> person.equals(row.maybe(column)) && sees(row));
    }

    private boolean isFinished(Row row) {
        return !row.has("run_id") || !unfinished.contains(row.id("run_id"));
    }

    private void people() {
        rules.put("shell.organisation", _ -> true);
        rules.put("trust.rule", _ -> true);
        rules.put("people.person", row -> row.id().equals(me) || holds("ADMINISTRATOR", null) || KNOWN_BY.entrySet().stream()
                .anyMatch(each -> each.getValue().stream().anyMatch(column -> anySeen(each.getKey(), column, row.id()))));
        rules.put("people.outside_organisation", row -> holds("ADMINISTRATOR", null) || anySeen("people.person", "organisation_id", row.id()));
        rules.put("people.account", row -> isMine(row) || leadsOrGuides() && seesId(row.id("person_id")));
        rules.put("mail.server", _ -> holds("ADMINISTRATOR", null));
        rules.put("mail.letter", _ -> holds("ADMINISTRATOR", null));
        rules.put("people.invitation", row -> row.has("place_id") ? seesId(row.id("place_id")) && invites(row.id("place_id")) : holds("ADMINISTRATOR", null));
        rules.put("people.claim", row -> isMine(row) || holds("ADMINISTRATOR", null)
                || row.text("state").equals("HELD") && anySeen("exchange.handed_over", "placeholder_id", row.id("placeholder_id")));
        rules.put("people.session", this::isMine);
        rules.put("people.api_token", this::isMine);
    }

    /// By which rows that one sees one knows of a person.
    private static final Map<String, List<String>> KNOWN_BY = Map.ofEntries(
            Map.entry("rights.membership", List.of("person_id")),
            Map.entry("rights.role_grant", List.of("person_id")),
            Map.entry("items.item", List.of("author_id")),
            Map.entry("items.revision", List.of("editor_id")),
            Map.entry("questions.question", List.of("accepted_by", "closed_by")),
            Map.entry("conversation.reuse", List.of("person_id")),
            Map.entry("memory.revision", List.of("editor_id")),
            Map.entry("memory.page", List.of("owner_id")),
            Map.entry("memory.dissent", List.of("decided_by")),
            Map.entry("memory.quote", List.of("by_id")),
            Map.entry("memory.file", List.of("by_id")),
            Map.entry("memory.suggestion", List.of("author_id", "decided_by")),
            Map.entry("desk.taking", List.of("person_id")),
            Map.entry("desk.put_off", List.of("person_id")),
            Map.entry("adapt.review", List.of("by_id")),
            Map.entry("adapt.turn", List.of("owner_id", "by_id")),
            Map.entry("swarms.part", List.of("person_id")),
            Map.entry("swarms.step", List.of("by_id")),
            Map.entry("swarms.repeat", List.of("by_id")),
            Map.entry("goals.goal", List.of("owner_id")),
            Map.entry("goals.vision", List.of("by_id")),
            Map.entry("purposes.purpose", List.of("proposer_id")),
            Map.entry("purposes.unlocking", List.of("met_by")),
            Map.entry("purposes.record", List.of("owner_id", "by_id")),
            Map.entry("purposes.decision", List.of("by_id")));

    private void places() {
        rules.put("rights.place", row -> row.has("opened") && ((row.number("seen_by") & audience) != 0 || memberships.contains(row.id())));
        rules.put("rights.membership", row -> seesId(row.id("place_id")) && (memberships.contains(row.id("place_id")) || guides(row.id("place_id"))));
        rules.put("rights.role_grant", row -> row.has("place_id") ? seesId(row.id("place_id")) : isMine(row) || audience == STAFF);
        rules.put("rights.circle", row -> circles.contains(row.id()) && seesId(row.id("place_id")));
        rules.put("rights.circle_member", this::isMine);
    }

    private void items() {
        rules.put("items.unfinished_run", _ -> true);
        rules.put("items.item", row -> (row.number("layer") & audience) != 0 && seesId(row.id("place_id"))
                && (!row.has("circle_id") || circles.contains(row.id("circle_id")))
                && (!row.has("hidden") || guides(row.id("place_id"))) && isFinished(row));
        rules.put("items.revision", row -> seesId(row.id("item_id")) && isFinished(row));
        rules.put("items.link", row -> seesId(row.id("from_id")) && seesId(row.id("to_id")) && isFinished(row));
        rules.put("items.tagged", with("item_id"));
        rules.put("items.follow", this::isMine);
        rules.put("items.visit", this::isMine);
        rules.put("conversation.reuse", with("item_id"));
        rules.put("conversation.tally", with("item_id"));
        rules.put("questions.question", with("item_id"));
        rules.put("memory.page", with("item_id"));
        rules.put("memory.revision", with("page_id"));
        rules.put("memory.file", with("page_id"));
        rules.put("memory.redirect", with("page_id"));
        rules.put("memory.story", with("item_id"));
        rules.put("memory.rule", with("place_id"));
        rules.put("memory.suggestion", row -> seesId(row.id("page_id")) && me != null && (me.equals(row.id("author_id")) || tends(row.id("place_id"))
                || world.rows("memory.page").stream().anyMatch(page -> page.id("item_id").equals(row.id("page_id")) && me.equals(page.maybe("owner_id")))));
        rules.put("memory.quote", with("source_id"));
        rules.put("memory.dissent", with("item_id"));
        rules.put("memory.topic", with("item_id"));
        rules.put("memory.reference", with("from_id"));
        Predicate<Row> reviewed = row -> audience == STAFF && seesId(row.id("place_id"));
        rules.put("adapt.rhythm", reviewed);
        rules.put("adapt.review", reviewed);
        rules.put("adapt.report", row -> audience == row.number("audience") && seesId(row.id("place_id")));
        rules.put("adapt.request", with("item_id"));
        rules.put("adapt.turn", with("item_id"));
        rules.put("adapt.backing", with("item_id"));
        rules.put("swarms.swarm", with("item_id"));
        rules.put("swarms.part", with("swarm_id"));
        rules.put("swarms.step", with("swarm_id"));
        rules.put("swarms.repeat", row -> seesId(row.id("swarm_id")) && seesId(row.id("earlier_id")));
        rules.put("swarms.entry", with("item_id"));
        rules.put("swarms.hours", row -> isMine(row) || audience == STAFF);
        rules.put("attachments.attachment", row -> (Boolean) row.values().get("loose") ? me != null && me.equals(row.id("uploader_id"))
                : anySeen("attachments.hanging", "attachment_id", row.id()));
        rules.put("attachments.hanging", with("item_id"));
        rules.put("attachments.sent", this::isMine);
        rules.put("writing.draft", this::isMine);
        rules.put("writing.no_letter", this::isMine);
        rules.put("writing.mention", row -> isMine(row) && (Boolean) row.values().get("stands") && seesId(row.id("item_id")));
        Predicate<Row> atTheDesk = row -> (audience == STAFF || guides(row.id("place_id"))) && seesId(row.id("item_id"));
        rules.put("desk.taking", atTheDesk);
        rules.put("desk.put_off", atTheDesk);
        rules.put("activity.activity", row -> isFinished(row) && (row.number("layer") & audience) != 0
                && (!row.text("object_kind").equals("link") || !row.has("target_id") || seesId(row.id("target_id")))
                && (row.has("item_id") ? seesId(row.id("item_id")) : !row.has("place_id") || seesId(row.id("place_id"))));
    }

    private void direction() {
        rules.put("goals.goal", _ -> audience == STAFF);
        rules.put("goals.observation", with("goal_id"));
        rules.put("goals.vision", _ -> audience == STAFF);
        rules.put("goals.vision_goal", _ -> audience == STAFF);
        rules.put("purposes.purpose", _ -> audience == STAFF);
        rules.put("purposes.decision", _ -> audience == STAFF);
        rules.put("purposes.test", _ -> audience == STAFF);
        rules.put("purposes.record", _ -> audience == STAFF);
        rules.put("purposes.unlocking", _ -> audience == STAFF);
        rules.put("purposes.opened", with("place_id"));
        rules.put("purposes.ending", row -> audience == STAFF && seesId(row.id("place_id")));
        Predicate<Row> shown = row -> audience == STAFF || world.rows("purposes.opened").stream()
                .anyMatch(each -> each.id("purpose_id").equals(row.id("purpose_id")) && sees(each));
        rules.put("purposes.statement", shown);
        rules.put("purposes.outcome", shown);
        rules.put("purposes.reading", shown);
        rules.put("communities.charter", with("place_id"));
    }

    private void launches() {
        rules.put("launch.aim", row -> seesLaunch(row.id("place_id")));
        rules.put("launch.founder", row -> seesLaunch(row.id("place_id")) && seesId(row.id("person_id")));
        rules.put("launch.task", row -> row.text("kind").equals("INFLUENCER") ? plans(row.id("place_id")) : seesLaunch(row.id("place_id")));
        rules.put("launch.wave", row -> plans(row.id("place_id")));
        rules.put("launch.sent", row -> seesId(row.id("wave_id")) && seesId(row.id("invitation_id")));
    }

    private void imports() {
        rules.put("exchange.source", with("place_id"));
        rules.put("exchange.run", row -> seesId(row.id("source_id")) && !unfinished.contains(row.id()));
        rules.put("exchange.origin", row -> seesId(row.id("object_id")) && isFinished(row));
        rules.put("exchange.handed_over", row -> seesId(row.id("item_id")) && (!row.text("kind").equals("repeat") || seesId(row.id("row_id"))));
        rules.put("exchange.votes", row -> seesId(row.id("item_id")) && isFinished(row));
    }

    /// Rounds are for staff, links for those who open rounds, replies for their writers; once they are sent and their round is
    /// closed, for leaders, and where the round says so for staff.
    private void readiness() {
        boolean opens = holds("STRATEGIST", null) || holds("ADMINISTRATOR", null);
        boolean leads = opens || holds("SPONSOR", null);
        rules.put("readiness.round", _ -> audience == STAFF);
        rules.put("readiness.unit", with("round_id"));
        rules.put("readiness.pass", _ -> opens);
        rules.put("readiness.answered", this::isMine);
        rules.put("readiness.signer", _ -> leads);
        rules.put("readiness.peer", _ -> leads);
        rules.put("readiness.reply", row -> {
            var round = byId.get(row.id("round_id"));
            return isMine(row) || row.has("sent") && round != null && sees(round) && round.has("closed") && (leads || (Boolean) round.values().get("shared"));
        });
    }

    /// What is counted together is seen together.
    private void counts() {
        Predicate<Row> counted = row -> (row.number("layer") & audience) != 0 && seesId(row.id("place_id"))
                && (row.id("circle_id").equals(Counts.NONE) || circles.contains(row.id("circle_id"))) && !unfinished.contains(row.id("run_id"));
        rules.put("measures.contribution", counted);
        rules.put("measures.reply", counted);
        rules.put("measures.question", counted);
    }
}
