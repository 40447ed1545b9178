package dev.muster.exchange.api;

import dev.muster.exchange.portable.CommunityDownload;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.web.Attachment;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One community in one file.
@RestController
@RequestMapping("/api/v1/communities/{handle}/export")
@Tag(name = "Communities")
class DownloadApi {
    private static final String ZIP = "application/zip";
    private final CommunityDownload download;
    private final Places places;

    DownloadApi(CommunityDownload download, Places places) {
        this.download = download;
        this.places = places;
    }

    /// As much of the community as the asker sees, as a zip file that another Muster reads (docs/guide/portable.md).
    @GetMapping
    void file(@PathVariable String handle, Viewer viewer, HttpServletResponse response) throws IOException {
        var place = places.at(handle);
        download.make(place, viewer, file -> Attachment.send(file, ZIP, place.handle() + "-community.zip", response));
    }
}
