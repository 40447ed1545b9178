package dev.muster.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing that somebody writes runs in somebody else's browser.
class SafetyTests {

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg onload=alert(1)>",
        "<svg><style><img src=x onerror=alert(1)></style></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=alert(1)&gt;\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<a href=\"javascript:alert(1)\">x</a>",
        "<a href=\"&#106;avascript&colon;alert(1)\">x</a>",
        "<a href=\"java\tscript:alert(1)\">x</a>",
        "<a href=\"\u0001javascript:alert(1)\">x</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
        "<a href=\"vbscript:x\">x</a>",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](<java&#10;script:alert(1)>)",
        "<javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
        "![x](javascript:alert(1))",
        "![x\" onerror=\"alert(1)](https://example.org/a.png)",
        "[x](https://example.org/ \"a\\\" onclick=\\\"alert(1)\")",
        "```\" onmouseover=\"alert(1)\nx\n```",
        "<iframe src=https://example.org></iframe>",
        "<form action=https://example.org><button>x</button><input type=password></form>",
        "<meta http-equiv=refresh content=0><base href=//example.org><link rel=stylesheet href=//example.org>",
        "<p style=\"background:url(javascript:alert(1))\">x</p>",
        "<input type=image src=x onerror=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>",
        "<div class=table-scroll onfocus=alert(1) tabindex=0>x</div>",
        "<!--><img src=x onerror=alert(1)>-->",
        "<![CDATA[<img src=x onerror=alert(1)>]]>",
        "<title><img src=x onerror=alert(1)></title>",
        "<textarea></textarea><img src=x onerror=alert(1)>",
        "<xmp><img src=x onerror=alert(1)></xmp>",
        "<template><img src=x onerror=alert(1)></template>",
        "| a\" onclick=\"alert(1) |\n|---|\n| <img src=x onerror=alert(1)> |",
        "[^\"><img/src=x/onerror=alert(1)>]\n\n[^\"><img/src=x/onerror=alert(1)>]: x",
        "[tag:<script>alert(1)</script>]",
        ">! <script>alert(1)</script>",
        "<a href=//example.org style=position:fixed id=login class=footnotes>x</a>"
    })
    void isKept(String hostile) {
        assertThat(Danger.in(Texts.html(hostile))).isEmpty();
        assertThat(Danger.in(Texts.cleaned(hostile))).isEmpty();
        assertThat(Danger.in(Texts.html(HtmlToMarkdown.convert(hostile)))).isEmpty();
    }
}
