package dev.muster.exchange.portable;

import dev.muster.attachments.AttachedFiles;
import dev.muster.exchange.CopyRows;
import dev.muster.exchange.portable.Unpacking.Sort;
import dev.muster.shell.Ids;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.parcel.Parcel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Turns the lines of a file into rows of a place, part by part, in one transaction of the caller's.
final class Arrival {
    private static final long LARGEST_FILE = 64L << 20;
    /// Acts that came from elsewhere notify nobody.
    private static final String ORIGIN = "community";
    private final Parcel<PortableLabel> parcel;
    private final UUID place;
    private final UUID run;
    private final Instant now;
    private final Unpacking unpacking;
    private final Map<String, Integer> revisions = new HashMap<>();
    private final Set<String> taken;
    private final AttachedFiles files;

    private final CopyRows known = new CopyRows("exchange.known_as (object_id, key, place_id)");
    private final CopyRows persons = new CopyRows("people.person (id, handle, name, audience, state, created)");
    private final CopyRows circles = new CopyRows("rights.circle (id, place_id, name)");
    private final CopyRows attachments = new CopyRows("""
            attachments.attachment (id, handle, uploader_id, sha256, kind, name, bytes, width, height, loose, created)""");
    private final CopyRows hangings = new CopyRows("attachments.hanging (attachment_id, hung_by, item_id)");
    private final CopyRows members = new CopyRows("rights.circle_member (circle_id, person_id)");
    private final CopyRows items = new CopyRows("""
            items.item (id, handle, kind, place_id, root_id, parent_id, layer, circle_id, author_id, title, body, format, state, created, changed,
                        version, hidden, run_id)""");
    private final CopyRows tags = new CopyRows("items.tagged (place_id, tag, state, created, item_id)");
    private final CopyRows questions = new CopyRows("""
            questions.question (item_id, accepted_id, accepted_by, settled, closed, closed_by, closed_reason, closed_note, reopened)""");
    private final CopyRows written = new CopyRows("items.revision (id, item_id, editor_id, at, title, body, format, tags, reason, run_id)");
    private final CopyRows links = new CopyRows("items.link (from_id, to_id, kind, created, run_id)");
    private final CopyRows reuses = new CopyRows("conversation.reuse (item_id, person_id, worked, note, at)");
    private final CopyRows origins = new CopyRows("exchange.origin (object_id, source_id, kind, source_key, run_id, digest, version, licence, removed)");
    private final CopyRows votes = new CopyRows("exchange.votes (item_id, kind, run_id, count)");
    private final CopyRows acts = new CopyRows("""
            activity.activity (actor_id, verb, object_id, object_kind, target_id, place_id, item_id, layer, happened, recorded, origin, run_id, detail)""");
    private final CopyRows readings = new CopyRows("purposes.reading (purpose_id, day, value, note, by_id, at)");
    private final PageArrival pages;
    private final SwarmArrival swarms;
    private final RequestArrival requests;

    /// @param taken gets the hashes of the files that are taken over
    Arrival(Parcel<PortableLabel> parcel, UUID place, UUID run, Instant now, Connection connection, AttachedFiles files, Set<String> taken) {
        this.files = files;
        this.taken = taken;
        this.parcel = parcel;
        this.place = place;
        this.unpacking = new Unpacking(parcel, place, connection);
        this.pages = new PageArrival(place);
        this.swarms = new SwarmArrival(place);
        this.requests = new RequestArrival(place, LocalDate.ofInstant(now, ZoneOffset.UTC));
        this.run = run;
        this.now = now;
    }

    /// @param purpose whose readings come with it; null where they stay away
    /// @return how many lines of each part there were
    Map<String, Long> write(@Nullable UUID purpose) throws IOException, SQLException {
        known.add(place, parcel.manifest().community(), place);
        part("persons", this::person, persons, known);
        if (purpose != null) {
            part("readings", line -> reading(line, purpose), readings);
        }
        part("circles", this::circle, circles, members, known);
        unpacking.allIfAny(List.of(
                new Sort(ExportSql.ATTACHMENTS, this::attachment, List.of(attachments, known)),
                new Sort(PageSql.QUOTES, this::quote, List.of(known))));
        part("items", this::item, items, tags, known);
        unpacking.send(List.of(questions, hangings, pages.quotes()));
        part("revisions", this::revision, written);
        unpacking.allIfAny(pages.sorts());
        unpacking.allIfAny(List.of(new Sort(PageSql.SUGGESTIONS, line -> pages.suggestion(kept(line), line), List.of(pages.suggestions(), known))));
        unpacking.allIfAny(swarms.sorts());
        unpacking.allIfAny(requests.sorts());
        part("links", line -> links.add(line.id("from"), line.id("to"), line.text("kind"), line.text("created"), run), links);
        part("reuses", line -> reuses.add(line.id("item"), line.id("person"), line.text("worked"), line.text("note", ""), line.text("at")), reuses);
        part("origins", this::origin, origins);
        part("votes", line -> votes.add(line.id("item"), line.text("kind"), run, line.text("count")), votes);
        part("activity", this::act, acts);
        return unpacking.counts();
    }

    private void part(String name, Consumer<Line> each, CopyRows... tables) throws IOException, SQLException {
        unpacking.all(new Sort(name, each, List.of(tables)));
    }

    private UUID kept(Line line) {
        var id = Objects.requireNonNull(line.id("id"));
        known.add(id, line.text("id"), place);
        return id;
    }

    private void person(Line line) {
        var id = kept(line);
        persons.add(id, Ids.handleOf(id), line.text("name"), line.text("audience"), "placeholder", now);
    }

    private void reading(Line line, UUID purpose) {
        readings.add(purpose, line.text("day"), line.text("value"), line.text("note", ""), line.id("by"), line.text("at"));
    }

    private void circle(Line line) {
        var id = kept(line);
        circles.add(id, place, line.text("name"));
        Objects.requireNonNullElse(line.texts("members"), List.<String>of()).forEach(member -> members.add(id, unpacking.here(member)));
    }

    private void attachment(Line line) {
        var id = kept(line);
        var hash = line.text("sha256", "");
        unpacking.name(line, id);
        if (taken.add(hash)) {
            take(hash, line.text("kind", ""));
        }
        attachments.add(id, Ids.handleOf(id), line.id("uploader"), hash, line.text("kind"), line.text("name"), line.text("bytes"), line.text("width"),
                line.text("height"), false, line.text("created"));
        Objects.requireNonNullElse(line.texts("items"), List.<String>of()).forEach(item -> hangings.add(id, line.id("uploader"), unpacking.here(item)));
    }

    private void quote(Line line) {
        var id = kept(line);
        unpacking.name(line, id);
        pages.quote(id, line);
    }

    /// Only what is what it says it is comes in: it will be served as that.
    private void take(String hash, String kind) {
        var part = parcel.part(Luggage.FOLDER + hash);
        try {
            if (!part.sha256().equals(hash) || part.size() > LARGEST_FILE || !files.take(hash, kind, parcel.bytes(part))) {
                throw new Refusal(Reason.INVALID, "exchange.portable.file", parcel.path(), part.name());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void item(Line line) {
        var id = kept(line);
        items.add(id, Ids.handleOf(id), line.text("kind"), place, line.id("root"), line.id("parent"), line.text("layer"), line.id("circle"),
                line.id("author"), line.text("title"), line.text("body", ""), line.text("format"), line.text("state"), line.text("created"),
                line.text("changed"), line.text("version"), line.text("hidden"), run);
        Objects.requireNonNullElse(line.texts("tags"), List.<String>of())
                .forEach(tag -> tags.add(place, tag, line.text("state"), line.text("created"), id));
        var question = line.inner("question");
        if (question != null) {
            questions.add(id, question.id("accepted"), question.id("acceptedBy"), question.text("settled"), question.text("closed"),
                    question.id("closedBy"), question.text("reason"), question.text("note", ""), question.text("reopened", "false"));
        }
    }

    /// Revisions have no key: an item's come in the order of their times.
    private void revision(Line line) {
        var nth = revisions.merge(line.text("item", ""), 1, Integer::sum);
        written.add(Ids.named("portable " + place + " " + line.text("item") + " revision " + nth), line.id("item"), line.id("editor"), line.text("at"),
                line.text("title"), line.text("body"), line.text("format"), line.texts("tags"), line.text("reason", ""), run);
    }

    private void origin(Line line) {
        origins.add(line.id("of"), CommunityImport.source(place, line.text("site", "")), line.text("kind"), line.text("number"), run,
                line.text("digest"), line.text("version"), line.text("licence", ""), line.text("removed"));
    }

    private void act(Line line) {
        acts.add(line.id("actor"), line.text("verb"), line.id("object"), line.text("kind"), line.id("target"), place, line.id("item"),
                line.text("layer"), line.text("happened"), now, line.text("origin", ORIGIN), run, line.text("detail"));
    }
}
