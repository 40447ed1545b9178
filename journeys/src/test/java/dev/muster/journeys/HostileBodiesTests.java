package dev.muster.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import dev.muster.people.Installation;
import dev.muster.people.Persons;
import dev.muster.people.SignIn;
import dev.muster.questions.Addresses;
import dev.muster.questions.Answers;
import dev.muster.questions.Asking;
import dev.muster.questions.Question;
import dev.muster.questions.Questions;
import dev.muster.rights.Places;
import dev.muster.rights.Viewer;
import dev.muster.shell.SystemDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Payloads that others collected lie still in a real browser: as what people write, and as what imports bring.
@Tag("shared-data")
class HostileBodiesTests extends Journey {
    private static final String WATCH = """
            window.violations = [];
            document.addEventListener("securitypolicyviolation", (event) => window.violations.push(event.violatedDirective + " " + event.blockedURI));
            """;
    /// What a reader might do to what they read, without leaving the page.
    private static final String TOUCH = """
            () => {
              for (const each of document.querySelectorAll(".prose, .prose *")) {
                for (const type of ["mouseover", "mousedown", "mouseup", "focus", "toggle", "dragstart", "load", "error", "animationstart", "transitionend"]) {
                  each.dispatchEvent(new Event(type));
                }
                if (each.tagName === "DETAILS") each.open = true;
              }
              return window.violations;
            }""";
    private static final String FOREIGN = """
            () => [...document.querySelectorAll(".prose :is(script, style, iframe, object, embed, svg, math, form, link, meta, base, video, audio)")]
              .map((each) => each.outerHTML)""";
    private final List<String> asked = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    private static List<String> payloads() {
        var file = SharedData.file("conformance/dompurify_expect.json.gz");
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            var payloads = new ArrayList<String>();
            JsonMapper.shared().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8)).forEach(each -> payloads.add(each.get("payload").asString()));
            payloads.removeIf(String::isBlank);
            return payloads;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Viewer viewer(String address) {
        var administrator = product().face(Installation.class).administrator();
        var person = administrator.call(() -> product().face(Persons.class).withAddress(address)).orElseThrow();
        return product().face(SignIn.class).viewer(person.id()).orElseThrow();
    }

    /// A question with a payload as its Markdown, and an answer with it as HTML, as an import would have brought it.
    private Question holding(String payload, int number, Viewer by) {
        return by.call(() -> {
            var question = product().face(Questions.class).ask(product().face(Places.class).at("cellar"), new Asking("Payload number " + number, payload, List.of(), null), null, by);
            var answer = product().face(Answers.class).answer(question, payload, null, null, by);
            product().face(SystemDatabase.class).jdbc().sql("update items.item set format = 'HTML' where id = :id").param("id", answer.item().id()).update();
            return question;
        });
    }

    private void watch(Page at) {
        at.addInitScript(WATCH);
        at.onRequest(this::noted);
        at.onDialog(dialog -> {
            opened.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        at.onPopup(popup -> opened.add("window " + popup.url()));
        at.onDownload(download -> opened.add("download " + download.url()));
    }

    /// Pages of the product ask for themselves, their assets, and to note that they were read.
    private void noted(Request request) {
        var address = URI.create(request.url().replaceAll("[^\\x21-\\x7e]", "_"));
        boolean ours = product().address("").equals(address.getScheme() + "://" + address.getAuthority());
        boolean known = request.isNavigationRequest() && request.url().contains("/questions/") || address.getPath().startsWith("/assets/")
                || address.getPath().endsWith("/visit") || address.getPath().equals("/favicon.ico");
        if (!ours || !known) {
            asked.add(request.method() + " " + request.url());
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void askNothingRunNothingAndBreakNoRule() {
        var ivo = viewer(Product.IVO);
        as(Product.IVO);
        watch(page);
        var payloads = payloads();
        int number = 0;
        for (var payload : payloads) {
            var question = holding(payload, ++number, ivo);
            asked.clear();
            opened.clear();
            open(Addresses.of(question.item()));

            var violations = (List<String>) page.evaluate(TOUCH);

            assertThat(violations).as("content security policy, %s", payload).isEmpty();
            assertThat((List<String>) page.evaluate(FOREIGN)).as(payload).isEmpty();
            assertThat(asked).as("requests, %s", payload).isEmpty();
            assertThat(opened).as("dialogs and windows, %s", payload).isEmpty();
            assertThat(page.url()).as(payload).endsWith(Addresses.of(question.item()));
        }
        System.out.println("payloads in a browser: " + number + ", each as Markdown and as HTML");
        assertThat(number).isGreaterThan(200);
    }
}
