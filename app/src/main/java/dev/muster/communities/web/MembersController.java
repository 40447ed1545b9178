package dev.muster.communities.web;

import static java.util.Objects.requireNonNull;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.communities.Memberships;
import dev.muster.people.Invitations;
import dev.muster.people.Person;
import dev.muster.people.Persons;
import dev.muster.rights.Member;
import dev.muster.rights.Members;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Refusal;
import dev.muster.shell.Refusal.Reason;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Link;
import dev.muster.shell.web.Pager;
import dev.muster.shell.web.Pages;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// Who belongs to a community: joining, leaving, and whom its guides let in.
@Controller
@RequestMapping("/communities/{handle}")
class MembersController {
    private static final int MOST = 50;
    private final Communities communities;
    private final Memberships memberships;
    private final Members members;
    private final Persons persons;
    private final CommunityLabels labels;
    private final Pages pages;
    private final Words words;

    MembersController(Communities communities, Memberships memberships, Members members, Persons persons, CommunityLabels labels, Pages pages, Words words) {
        this.communities = communities;
        this.memberships = memberships;
        this.members = members;
        this.persons = persons;
        this.labels = labels;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/people")
    View people(@PathVariable String handle, @RequestParam(defaultValue = "") String after, Viewer viewer) {
        return pages.show("communities/people", "view", view(communities.at(handle), after, "", FormErrors.none(), viewer));
    }

    @PostMapping("/people")
    View admit(@PathVariable String handle, @RequestParam(defaultValue = "") String person, Viewer viewer) {
        var community = communities.at(handle);
        try {
            memberships.admit(community, person, viewer);
            return pages.redirect(community.address() + "/people", "communities.admitted");
        } catch (Invalid invalid) {
            var view = view(community, "", person, FormErrors.of(invalid, words), viewer);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "communities/people", Map.of("view", view));
        }
    }

    @DeleteMapping("/people/{person}")
    View dismiss(@PathVariable String handle, @PathVariable String person, Viewer viewer) {
        var community = communities.at(handle);
        memberships.dismiss(community, persons.at(person).id(), viewer);
        return pages.redirect(community.address() + "/people", "communities.dismissed");
    }

    @PostMapping("/membership")
    View join(@PathVariable String handle, Viewer viewer) {
        var community = communities.at(handle);
        memberships.join(community, viewer);
        return pages.redirect(community.address(), "communities.joined");
    }

    /// Whoever leaves a community by invitation no longer sees it.
    @DeleteMapping("/membership")
    View leave(@PathVariable String handle, Viewer viewer) {
        var community = communities.at(handle);
        memberships.leave(community, viewer);
        return pages.redirect(community.place().byInvitation() ? "/communities" : community.address(), "communities.left");
    }

    private MembersView view(Community community, String after, String typed, FormErrors errors, Viewer viewer) {
        var at = community.address() + "/people";
        var found = members.of(community.place(), after.isEmpty() ? null : last(community, after, viewer), MOST + 1);
        var shown = found.stream().limit(MOST).toList();
        var known = persons.all(shown.stream().map(Member::person).toList());
        var lines = shown.stream().filter(each -> known.containsKey(each.person()))
                .map(each -> member(each, requireNonNull(known.get(each.person())), viewer.guides(community.id()) ? at : null)).toList();
        var older = found.size() > MOST ? known.get(shown.getLast().person()) : null;
        return new MembersView(community.title(), labels.crumbs(community, "communities.people"), labels.tabs(community, at, viewer),
                memberships.guides(community).stream().map(labels::guide).toList(), lines,
                new Pager(after.isEmpty() ? null : at, older == null ? null : at + "?after=" + older.handle()),
                CommunityPage.membership(community, viewer), viewer.guides(community.id()) && !community.closed(), invite(community, viewer), at, typed, errors);
    }

    private @Nullable Link invite(Community community, Viewer viewer) {
        return !community.closed() && Invitations.invites(community.place(), viewer)
                ? new Link(words.say("communities.invite"), "/invitations?community=" + community.place().handle()) : null;
    }

    private MembersView.Member member(Member member, Person person, @Nullable String removedAt) {
        return new MembersView.Member(labels.who(person), member.joined(), removedAt == null ? null : removedAt + "/" + person.handle());
    }

    private Member last(Community community, String cursor, Viewer viewer) {
        return persons.known(cursor, viewer).flatMap(each -> members.find(community.place(), each.id()))
                .orElseThrow(() -> new Refusal(Reason.INVALID, "shell.cursor"));
    }
}
