package dev.muster.attachments.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Http;
import dev.muster.attachments.Pictures;
import dev.muster.questions.Asking;
import dev.muster.questions.QuestionWorld;
import dev.muster.rights.Viewer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AttachmentPagesTests extends QuestionWorld {
    private static final JsonMapper JSON = new JsonMapper();
    private Viewer ada;
    private Http asAda;

    @BeforeEach
    void cast() {
        ada = employee("Ada");
        asAda = http(ada);
    }

    private static byte[] words(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    private static String header(java.net.http.HttpResponse<String> answer, String name) {
        return String.join(" & ", answer.headers().allValues(name));
    }

    @Test
    void aFileIsSentFromAPlainPageAndListedThere() {
        assertThat(asAda.upload("/attachments", "Hop plan.png", Pictures.of("png", 30, 20)).headers().firstValue("Location")).contains("/attachments");

        var page = Jsoup.parse(asAda.get("/attachments").body());
        assertThat(page.select(".sent-file a").text()).isEqualTo("Hop-plan.png");
        assertThat(page.select(".sent-file code").text()).matches("!\\[Hop-plan.png]\\(/attachments/[0-9a-z]{12}/Hop-plan.png\\)");
        assertThat(asAda.get(page.select(".sent-file img").attr("src")).statusCode()).isEqualTo(200);
    }

    @Test
    void aFileThatCannotBeKeptIsRefusedOnThePage() {
        var answer = asAda.upload("/attachments", "a.png", Pictures.boasting(60_000, 60_000));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.body()).select("#file-error").text()).contains("50 million points");
        assertThat(http(Viewer.VISITOR).upload("/attachments", "a.txt", words("a")).statusCode()).isEqualTo(401);
    }

    @Test
    void anEditorGetsWhatToPutIntoTheText() {
        var json = JSON.readTree(asAda.upload("/attachments", "a.txt", words("a"), "Accept", "application/json").body());
        var no = asAda.upload("/attachments", "a.txt", new byte[0], "Accept", "application/json");

        assertThat(json.get("markdown").asString()).startsWith("[a.txt](/attachments/");
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(no.body()).get("problem").asString()).contains("empty");
    }

    @Test
    void aFileIsServedAsWhatItIsAndCanDoNothing() {
        asAda.upload("/attachments", "page.html", words("<script>alert(1)</script>"));
        var answer = asAda.get(Jsoup.parse(asAda.get("/attachments").body()).select(".sent-file a").attr("href"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment;").contains("page-html.txt");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Cache-Control")).isEqualTo("private, no-cache");
        assertThat(answer.body()).isEqualTo("<script>alert(1)</script>");
    }

    /// A file that is a document to one program and a page with a script to another is a file to download to all of them.
    @Test
    void aFileOfTwoKindsIsServedAsOne() {
        var script = "<html><script>alert(1)</script></html>";
        var two = Map.of(
                "a.pdf", "%PDF-1.4\n" + script, "b.html", "\ufeff" + script, "c.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "d.zip", "PK\u0003\u0004" + script, "e.xml", "<?xml version='1.0'?><?xml-stylesheet href='x'?><x/>");
        two.forEach((name, content) -> asAda.upload("/attachments", name, words(content)));

        var sent = Jsoup.parse(asAda.get("/attachments").body()).select(".sent-file a").eachAttr("href");

        assertThat(sent).hasSize(two.size()).allSatisfy(address -> {
            var answer = asAda.get(address);
            assertThat(header(answer, "Content-Disposition")).as(address).startsWith("attachment;");
            assertThat(header(answer, "Content-Type")).as(address).doesNotContain("html", "xml", "svg");
            assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        });
    }

    @Test
    void aPictureIsShownInItsTextToWhoeverSeesThat() {
        var json = JSON.readTree(asAda.upload("/api/v1/attachments", "hop.jpg", Pictures.photograph(60, 40, 6)).body());
        var address = json.get("address").asString();
        var question = asks(ada, house(), new Asking("How does it look?", json.get("markdown").asString(), List.of(), null));
        var grace = http(customer("Grace"));

        var shown = Jsoup.parse(grace.get("/questions/" + question.item().handle() + "/" + question.item().slug()).body()).select(".prose img");

        assertThat(shown.attr("src")).isEqualTo(address);
        assertThat(json.get("width").asInt()).isEqualTo(40);
        var picture = grace.get(address);
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(header(picture, "Content-Disposition")).startsWith("inline;");
        assertThat(grace.get(address, "If-None-Match", header(picture, "ETag")).statusCode()).isEqualTo(304);
        assertThat(http(Viewer.VISITOR).get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void theApiTellsOfAFileAndServesIt() {
        var sent = asAda.upload("/api/v1/attachments", "a.txt", words("All of it."));
        var path = sent.headers().firstValue("Location").orElseThrow();

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(asAda.get(path).body())).isEqualTo(JSON.readTree(sent.body()));
        assertThat(asAda.get(path + "/content").body()).isEqualTo("All of it.");
        assertThat(http(employee("Eve")).get(path).statusCode()).isEqualTo(404);
        var refused = asAda.upload("/api/v1/attachments", "a.exe", new byte[] {'M', 'Z', 0});
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).get("errors").get(0).get("code").asString()).isEqualTo("attachments.kind");
    }

    @Test
    void aFullDiskIsSaid() {
        long before = DISK.getAndSet(1);
        try {
            assertThat(asAda.upload("/api/v1/attachments", "a.txt", words("a")).statusCode()).isEqualTo(507);
        } finally {
            DISK.set(before);
        }
    }
}
