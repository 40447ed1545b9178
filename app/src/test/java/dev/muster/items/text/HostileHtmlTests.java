package dev.muster.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What others learned the hard way: the payloads of DOMPurify's tests come to nothing here.
@Tag("shared-data")
class HostileHtmlTests {

    @Test
    void comesToNothing() {
        int payloads = 0;
        for (var expectation : JsonMapper.shared().readTree(Texts.shared("conformance/dompurify_expect.json.gz"))) {
            var payload = expectation.get("payload").asString();
            assertThat(Danger.in(Texts.cleaned(payload))).as(payload).isEmpty();
            assertThat(Danger.in(Texts.html(payload))).as(payload).isEmpty();
            assertThat(Danger.in(Texts.html(HtmlToMarkdown.convert(payload)))).as(payload).isEmpty();
            payloads++;
        }
        Texts.report("payloads", String.valueOf(payloads));
        assertThat(payloads).isGreaterThan(200);
    }
}
