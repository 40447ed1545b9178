package dev.muster.exchange.web;

import dev.muster.exchange.portable.CommunityDownload;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.Words;
import dev.muster.shell.web.Attachment;
import dev.muster.shell.web.Crumb;
import dev.muster.shell.web.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/// Taking a community along: what the file holds, and the file.
@Controller
@RequestMapping("/communities/{handle}/export")
class DownloadController {
    private final CommunityDownload download;
    private final Places places;
    private final Pages pages;
    private final Words words;

    DownloadController(CommunityDownload download, Places places, Pages pages, Words words) {
        this.download = download;
        this.places = places;
        this.pages = pages;
        this.words = words;
    }

    @GetMapping
    View about(@PathVariable String handle, Viewer viewer) {
        var place = places.at(handle);
        CommunityDownload.require(place, viewer);
        var at = "/communities/" + place.handle();
        var crumbs = List.of(new Crumb(words.say("shell.nav.communities"), "/communities"), new Crumb(place.title(), at),
                Crumb.here(words.say("exchange.download")));
        return pages.show("exchange/download", "view", new DownloadView(place.title(), crumbs, at + "/export/file",
                "./muster export community " + place.handle() + " FILE"));
    }

    @GetMapping("/file")
    void file(@PathVariable String handle, Viewer viewer, HttpServletResponse response) throws IOException {
        var place = places.at(handle);
        download.make(place, viewer, file -> Attachment.send(file, "application/zip", place.handle() + "-community.zip", response));
    }
}
