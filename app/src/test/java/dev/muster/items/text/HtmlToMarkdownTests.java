package dev.muster.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlToMarkdownTests {

    @Test
    void writesAsAPersonWould() {
        var html = """
                <h2>Ales</h2>
                <p>Some are <em>old</em>, some <strong>strong</strong> &amp; sour: see
                <a href="http://example.org/?b=1&amp;c=2" title="All">the list</a> or <a href="http://example.org/">http://example.org/</a>.</p>
                <ul><li>mild<ol><li>dark</li><li>light</li></ol></li><li>bitter</li></ul>
                <blockquote><p>Cheers<br>all</p></blockquote>
                <pre class="lang-js prettyprint-override"><code>a();

                b(`c`);
                </code></pre>
                <p><img src="https://i.stack.imgur.com/a.png" alt="A pint"></p>
                <hr>
                <table><thead><tr><th>Hop</th><th align="right">Alpha</th></tr></thead>
                <tbody><tr><td>Saaz | Žatec</td><td align="right">3</td></tr></tbody></table>
                """;

        assertThat(HtmlToMarkdown.convert(html)).isEqualTo("""
                ## Ales

                Some are *old*, some **strong** & sour: see
                [the list](http://example.org/?b=1&c=2 "All") or <http://example.org/>.

                - mild
                  1. dark
                  2. light
                - bitter

                > Cheers \s
                > all

                ```js
                a();

                b(`c`);
                ```

                ![A pint](https://i.stack.imgur.com/a.png)

                ---

                |Hop|Alpha|
                |---|---:|
                |Saaz \\| Žatec|3|""");
    }

    @Test
    void writesStackExchangesOwnMarks() {
        assertThat(HtmlToMarkdown.convert("<p>See <a href='/questions/tagged/ipa' class='post-tag'>ipa</a></p>"
                        + "<blockquote class='spoiler'><p>It was</p><p>the yeast</p></blockquote>"))
                .isEqualTo("See [tag:ipa]\n\n>! It was\n>! \n>! the yeast");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<p>*a* _b_ `c` [d](e) ![f](g) &lt;b&gt; &amp;amp; \\ # ~~x~~ [^1] [tag:x] a_b_c 2*3*4 {{x}}</p>",
        "<p># a</p><p>1. b</p><p>1) b</p><p>- c</p><p>+ d</p><p>* e</p><p>> f</p><p>===</p><p>---</p><p>~~~</p><p>```</p>",
        "<p>a\n# b\n- c\n+ d\n1. e\n> f\n---\n===\n| g |\n| - |</p>",
        "<p>[a]: /b</p><p>[^a]: b</p><p>    c</p><p>\u00a0 d</p><p>>! e</p>",
        "<p>a<em>b</em>c <em>\"d\"</em>e <strong>f </strong>g<em> h</em> <em><strong>i</strong></em> <strong><em>j</em></strong></p>",
        "<p><em>a</em><em>b</em> <strong>c</strong><em>d</em> <em></em>e <em> </em> f<del>g</del></p>",
        "<p>a<br>b<br><br>c<br></p><p><br>d</p><h2>a<br>b</h2>",
        "<p><code>`</code> <code>``a``</code> <code> b </code> <code>c|d</code> <code>e<em>f</em></code> <code></code></p>",
        "<p><a href=\"http://example.org/a_(b)?c=1&amp;copy=2&amp;amp;\" title='say \"hi\"'>a]b</a> <a href=\"/x y\">c</a></p>",
        "<p><a href=\"https://example.org\"><img src=\"https://example.org/a.png\" alt=\"a]b*c\" title=\"t\"></a>!</p>",
        "<p>wow!<a href=\"/a\">b</a></p>",
        "<p>H<sub>2</sub>O x<sup>2</sup> <kbd>Ctrl</kbd></p><p><kbd>A</kbd></p>",
        "<pre><code>\n\n```\n~~~~\n    a\n\n\n  b\n</code></pre><pre>plain\n</pre><pre><code></code></pre>",
        "<ul><li>a</li></ul><ul><li>b</li></ul><ol><li>c</li></ol><ol start=\"7\"><li>d</li></ol>",
        "<ul><li><p>a</p><p>b</p></li><li><p>c</p><pre><code>d\n\ne\n</code></pre></li><li><blockquote><p>f</p><p>g</p></blockquote></li></ul>",
        "<ul><li></li><li>a<ul><li>b<ul><li>c</li></ul></li></ul>d</li></ul>",
        "<ol><li><pre><code>a\n</code></pre></li><li><h3>b</h3>c</li></ol>",
        "<blockquote><blockquote><p>a</p></blockquote><ul><li>b</li></ul><pre><code>c\n\nd\n</code></pre></blockquote>",
        "<table><tr><td>a</td><td>b</td></tr></table>",
        "<table><tr><th>a</th></tr><tr><td><p>b</p>\n\n\n<p>c</p></td></tr></table>",
        "<table><thead><tr><th>a</th><th></th></tr></thead><tbody><tr><td></td><td>b<br>c</td></tr></tbody></table>",
        "<details><summary>a <em>b</em></summary><p>c</p><ul><li>d</li></ul></details>",
        "<dl><dt>a</dt><dd>b\n\n\nc</dd></dl>",
        "<p>a <img src=\"https://example.org/a.png\" alt=\"b\" width=\"10\"> c</p>",
        "a<p>b</p>c <em>d</em>",
        "<blockquote class=\"spoiler\"><p>a</p><ul><li>b</li></ul></blockquote>",
        "<pre class=\"lang-c# prettyprint\"><code>a</code></pre>"
    })
    void showsTheSameAfterwards(String html) {
        var wanted = Outline.of(Texts.HTML.clean(html));

        assertThat(Outline.of(Texts.MARKDOWN.render(HtmlToMarkdown.convert(html)))).isEqualTo(wanted);
    }
}
