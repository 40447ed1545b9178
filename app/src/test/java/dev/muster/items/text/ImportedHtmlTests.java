package dev.muster.items.text;

import static dev.muster.items.text.Texts.cleaned;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportedHtmlTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "<p>a <b>b</b> <i>c</i> <s>d</s> <strike>e</strike></p>|<p>a <strong>b</strong> <em>c</em> <del>d</del> <del>e</del></p>",
        "<h1>a</h1><h2>b</h2>|<h3>a</h3><h4>b</h4>",
        "<dl><dt>a</dt><dd>b</dd></dl>|<dl><dt>a</dt><dd>b</dd></dl>",
        "<ol start=\"3\"><li>a</li></ol>|<ol start=\"3\"><li>a</li></ol>",
        "<pre class=\"lang-js prettyprint-override\"><code>x</code></pre>|<pre><code class=\"language-js\">x</code></pre>",
        "<!-- language: lang-sql --> <pre><code>x</code></pre>|<pre><code class=\"language-sql\">x</code></pre>",
        "<!-- language-all: sql --><pre><code>x</code></pre>|<pre><code class=\"language-sql\">x</code></pre>",
        "<!-- language: none --><pre><code>x</code></pre>|<pre><code>x</code></pre>",
        "<a href=\"/questions/tagged/ipa\" class=\"post-tag\" rel=\"tag\">ipa</a>|<p><span class=\"tag\">ipa</span></p>",
        "just words|<p>just words</p>",
        "<div>a</div><center>b</center>|<p>a</p><p>b</p>",
        "<div><div>a</div>b</div>|<p>a</p><p>b</p>",
        "<font color=red>a</font>|<p>a</p>",
        "a<iframe src=//x></iframe><style>b</style><script>c</script><svg><text>d</text></svg>|<p>a</p>",
        "<blockquote class=\"spoiler\"><p>a</p></blockquote>|<details class=\"spoiler\"><summary>Hidden text, open to read</summary><p>a</p></details>"
    })
    void speaksAsOurOwnTextDoes(String html, String shown) {
        assertThat(cleaned(html)).isEqualTo(shown);
    }

    @Test
    void closesWhatWasLeftOpen() {
        assertThat(cleaned("<p>a <em>b <ul><li>c")).isEqualTo("<p>a <em>b </em></p><ul><li><em>c</em></li></ul>");
    }

    @Test
    void isOverAtOnceForHostileDepth() {
        assertThat(Danger.in(cleaned("<blockquote>".repeat(100_000) + "deep"))).isEmpty();
    }
}
