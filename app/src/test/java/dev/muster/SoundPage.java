package dev.muster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// A page as the browser got it, with what holds on every page: no inline style or script, one title with headings in
/// order, a name for every field and button, every id once, and nothing that refers to what is not there.
public final class SoundPage {
    private SoundPage() {}

    public static Document of(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        var page = Jsoup.parse(response.body());
        assertThat(page.select("[style], style, script:not([src]):not([type=application/json])")).as("inline style or script").isEmpty();
        assertThat(page.select("h1")).as("titles").hasSize(1);
        checkHeadings(page);
        assertThat(page.select("input:not([type=hidden]), textarea, select")).as("fields").allMatch(field -> isLabelled(page, field));
        assertThat(page.select("button, a[href], summary")).as("controls").allMatch(each -> !each.text().isBlank() || each.hasAttr("aria-label"));
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(Stream.of("aria-describedby", "aria-labelledby", "list", "for", "data-opens")
                .flatMap(name -> page.select("[" + name + "]").eachAttr(name).stream())
                .flatMap(ids -> Stream.of(ids.split(" ")))).as("ids referred to").allMatch(id -> page.getElementById(id) != null);
        return page;
    }

    private static void checkHeadings(Document page) {
        var levels = page.select("main :is(h1, h2, h3, h4)").stream().map(each -> Integer.parseInt(each.tagName().substring(1))).toList();
        for (int index = 1; index < levels.size(); index++) {
            assertThat(levels.get(index)).as("level of heading %d", index).isLessThanOrEqualTo(levels.get(index - 1) + 1);
        }
    }

    private static boolean isLabelled(Document page, Element field) {
        return field.hasAttr("aria-label") || !page.select("label[for=\"" + field.id() + "\"]").isEmpty();
    }

    /// Where a form leads when it has been taken in.
    public static String leadsTo(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow();
    }
}
