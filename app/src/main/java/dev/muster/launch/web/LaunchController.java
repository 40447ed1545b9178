package dev.muster.launch.web;

import dev.muster.communities.Communities;
import dev.muster.communities.Community;
import dev.muster.launch.Course;
import dev.muster.launch.Founders;
import dev.muster.launch.Planning;
import dev.muster.launch.Tracker;
import dev.muster.people.Persons;
import dev.muster.rights.Viewer;
import dev.muster.shell.Invalid;
import dev.muster.shell.Words;
import dev.muster.shell.web.FormErrors;
import dev.muster.shell.web.Pages;
import dev.muster.shell.web.Typed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// The launch of a community: how it does on its way, its founders, and the rest of the plan.
@Controller
@RequestMapping("/communities/{handle}/launch")
class LaunchController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private final Communities communities;
    private final Founders founders;
    private final Tracker tracker;
    private final Persons persons;
    private final LaunchPage page;
    private final Pages pages;
    private final Words words;

    LaunchController(Communities communities, Founders founders, Tracker tracker, Persons persons, LaunchPage page, Pages pages, Words words) {
        this.communities = communities;
        this.founders = founders;
        this.tracker = tracker;
        this.persons = persons;
        this.page = page;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View launch(@PathVariable String handle, @RequestParam(defaultValue = "") String asOf, Viewer viewer) {
        var community = seen(handle, viewer);
        try {
            return pages.show("launch/launch", "view", page.draw(community, course(community, asOf), "", FormErrors.none(), viewer));
        } catch (Invalid invalid) {
            return again(community, "", FormErrors.of(invalid, words), viewer);
        }
    }

    private Community seen(String handle, Viewer viewer) {
        var community = communities.at(handle);
        Planning.requireSight(community, viewer);
        return community;
    }

    private Course course(Community community, String asOf) {
        var typed = new Typed().optional("asOf");
        var day = typed.day("asOf", asOf);
        return typed.run(() -> day == null ? tracker.now(community) : tracker.asOf(community, day));
    }

    private View again(Community community, String person, FormErrors errors, Viewer viewer) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "launch/launch", Map.of("view", page.draw(community, tracker.now(community), person, errors, viewer)));
    }

    @GetMapping("/course.csv")
    ResponseEntity<byte[]> table(@PathVariable String handle, @RequestParam(defaultValue = "") String asOf, Viewer viewer) {
        var csv = CoursePicture.csv(course(seen(handle, viewer), asOf));
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(handle + "-launch.csv").build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/founders")
    View name(@PathVariable String handle, @RequestParam(defaultValue = "") String person, Viewer viewer) {
        var community = communities.at(handle);
        try {
            founders.name(community, person, viewer);
            return pages.redirect(LaunchPage.address(community) + "#founders", "launch.founder.named");
        } catch (Invalid invalid) {
            return again(community, person, FormErrors.of(invalid, words), viewer);
        }
    }

    @DeleteMapping("/founders/{person}")
    View leaveOut(@PathVariable String handle, @PathVariable String person, Viewer viewer) {
        var community = communities.at(handle);
        founders.leaveOut(community, persons.at(person).id(), viewer);
        return pages.redirect(LaunchPage.address(community) + "#founders", "launch.founder.left-out");
    }
}
