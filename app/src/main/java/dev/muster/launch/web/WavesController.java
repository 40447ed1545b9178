package dev.muster.launch.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.launch.Planning;
import dev.muster.launch.Wave;
import dev.muster.launch.WaveDraft;
import dev.muster.launch.Waves;
import dev.muster.people.Invitations;
import dev.muster.rights.Audience;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Option;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

/// Waves of invitations: planned, sent and watched.
@Controller
@RequestMapping("/communities/{handle}/launch/waves")
class WavesController {
    private static final String NONE = "NONE";
    private final Communities communities;
    private final Waves waves;
    private final LaunchPage page;
    private final Pages pages;
    private final Words words;

    WavesController(Communities communities, Waves waves, LaunchPage page, Pages pages, Words words) {
        this.communities = communities;
        this.waves = waves;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping("/new")
    View form(@PathVariable String handle, Viewer viewer) {
        var community = planned(handle, viewer);
        return pages.show("launch/wave", "view", view(community, new WaveTyped("", "", "", ""), FormErrors.none(), viewer));
    }

    private Community planned(String handle, Viewer viewer) {
        var community = communities.at(handle);
        Planning.requirePlanner(community, viewer);
        return community;
    }

    @PostMapping
    View plan(@PathVariable String handle, WaveTyped typed, Viewer viewer) {
        var community = communities.at(handle);
        var read = new Typed();
        try {
            var draft = new WaveDraft(null, typed.title(), typed.newcomers(), read.day("day", typed.day()), read.whole("size", typed.size()));
            read.run(() -> waves.plan(community, draft, viewer));
            return pages.redirect(LaunchPage.address(community) + "#waves", "launch.wave.is-planned");
        } catch (Invalid invalid) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "launch/wave", Map.of("view", view(community, typed, FormErrors.of(invalid, words), viewer)));
        }
    }

    @GetMapping("/{id}")
    View wave(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        var community = planned(handle, viewer);
        return pages.show("launch/wave", "view", view(community, waves.at(community, id), "", null, FormErrors.none()));
    }

    @PostMapping("/{id}/letters")
    View write(@PathVariable String handle, @PathVariable UUID id, @RequestParam(defaultValue = "") String addresses, Viewer viewer) {
        var community = planned(handle, viewer);
        var wave = waves.at(community, id);
        try {
            waves.write(community, wave, Invitations.lines(addresses), null, viewer);
            return pages.redirect(LaunchPage.address(community) + "/waves/" + id, "launch.wave.on-its-way");
        } catch (Invalid invalid) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "launch/wave", Map.of("view", view(community, wave, addresses, null, FormErrors.of(invalid, words))));
        }
    }

    @PostMapping("/{id}/links")
    View link(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        var community = planned(handle, viewer);
        var made = waves.link(community, waves.at(community, id), null, viewer);
        return pages.show(HttpStatus.CREATED, "launch/wave", Map.of("view", view(community, waves.at(community, id), "", made.address(), FormErrors.none())));
    }

    @DeleteMapping("/{id}")
    View leaveOut(@PathVariable String handle, @PathVariable UUID id, Viewer viewer) {
        var community = planned(handle, viewer);
        waves.leaveOut(community, waves.at(community, id), viewer);
        return pages.redirect(LaunchPage.address(community) + "#waves", "launch.wave.left-out");
    }

    private WaveView view(Community community, WaveTyped typed, FormErrors errors, Viewer viewer) {
        var title = words.say("launch.wave.plan");
        return new WaveView(title, page.crumbs(community, title), null, LaunchPage.address(community) + "/waves", List.of(), typed, audiences(community, typed, viewer), "",
                null, false, LaunchPage.address(community) + "#waves", errors);
    }

    private WaveView view(Community community, Wave wave, String addresses, @Nullable String made, FormErrors errors) {
        return new WaveView(wave.title(), page.crumbs(community, wave.title()), LaunchPage.address(community) + "/waves/" + wave.id(), "", page.facts(wave),
                new WaveTyped("", "", "", ""), List.of(), addresses, made, !wave.reach().sent(), LaunchPage.address(community) + "#waves", errors);
    }

    /// Newcomers from outside first: staff have accounts.
    private List<Option> audiences(Community community, WaveTyped typed, Viewer viewer) {
        var options = new ArrayList<Option>();
        var allowed = Invitations.newcomers(community.place(), viewer);
        var usual = allowed.stream().filter(each -> each != Audience.EMPLOYEE).map(Audience::name).findFirst().orElse(NONE);
        var chosen = typed.audience().isEmpty() ? usual : typed.audience();
        allowed.forEach(each -> options.add(Option.of(each.name(), words.say("people.audience." + each), each.name().equals(chosen))));
        options.add(Option.of(NONE, words.say("people.invitations.nobody-new"), chosen.equals(NONE)));
        return options;
    }
}
