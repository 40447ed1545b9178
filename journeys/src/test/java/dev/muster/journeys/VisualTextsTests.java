package dev.muster.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.muster.items.text.BodyText;
import dev.muster.items.text.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Whatever people have written: looking at it in the visual view changes nothing, changing one block changes no other line, and a block that
/// is written anew looks on the page as it did before.
@Tag("shared-data")
class VisualTextsTests extends Journey {
    private static final int AT_ONCE = 200;
    /// Typed by hand, among many that only pass through the same code.
    private static final int EACH = 40;
    /// Of each text: what is wrong, what it is when all of its blocks are written anew, and how many blocks and islands it has.
    private static final String CHECK = """
            async texts => {
              const from = new URL("./", document.querySelector("script[type=module]").src);
              const { Text } = await import(new URL("visual-text.js", from));
              const { write } = await import(new URL("visual-write.js", from));
              const { schema } = await import(new URL("visual-schema.js", from));
              const more = schema.text(" Zusatz");
              const read = (source) => {
                const text = new Text(source);
                const wrong = text.of(text.doc) === source ? [] : ["not the same"];
                text.parts.forEach(({ node }, at) => {
                  if (!node.isTextblock) return;
                  const blocks = text.doc.content.content.with(at, node.copy(node.content.addToEnd(more)));
                  const now = text.of(schema.nodes.doc.create(null, blocks));
                  const before = text.parts.slice(0, at).map((part) => part.gap + part.source).join("") + text.parts[at].gap;
                  const after = text.parts.slice(at + 1).map((part) => part.gap + part.source).join("") + text.after;
                  if (!now.startsWith(before) || !now.endsWith(after) || !now.includes("Zusatz")) wrong.push(`more changed than block ${at}: ${now}`);
                });
                const apart = (gap, at) => (at === 0 || /\\n[ \\t]*\\n/.test(gap) ? gap : "\\n\\n");
                const anew = text.parts.map(({ node, source, gap }, at) =>
                  apart(gap, at) + (node.type.name === "island" ? source : write(node, text.references, { fresh: true }).source));
                return { wrong, anew: anew.join("") + text.after, blocks: text.parts.length, islands: text.parts.filter(({ node }) => node.type.name === "island").length };
              };
              return texts.map((source) => read(source.replace(/\\r\\n?/g, "\\n")));
            }""";
    /// Texts made of blocks of others, in which blocks go, come, and change places: what does not read as it was meant.
    private static final String SHUFFLE = """
            async ({ texts, seed, times }) => {
              const from = new URL("./", document.querySelector("script[type=module]").src);
              const { Text } = await import(new URL("visual-text.js", from));
              const { read } = await import(new URL("visual-read.js", from));
              const { isEmpty, same } = await import(new URL("visual-write.js", from));
              const { schema } = await import(new URL("visual-schema.js", from));
              const any = (below) => {
                seed = (seed + 0x6d2b79f5) | 0;
                let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
                mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
                return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
              };
              const known = texts.map((text) => new Text(text)).filter((text) => Object.keys(text.references).length === 0);
              const pool = known.flatMap((text) => text.parts).filter(({ node }) => node.type.name !== "island" && !isEmpty(node));
              const wrong = [];
              for (let time = 0; time < times; time++) {
                const text = new Text(Array.from({ length: 1 + any(5) }, () => pool[any(pool.length)].source).join("\\n\\n"));
                const blocks = [...text.doc.content.content];
                for (let change = 0; change < 3; change++) {
                  const { node } = pool[any(pool.length)];
                  blocks.splice(any(blocks.length + 1), any(2), ...(any(2) ? [node.type.create(node.attrs, node.content)] : blocks.splice(any(blocks.length), 1)));
                }
                if (blocks.length === 0) continue;
                const written = text.of(schema.nodes.doc.create(null, blocks));
                const back = read(written).parts.map(({ node }) => node).filter((node) => !isEmpty(node));
                const meant = blocks.filter((node) => !isEmpty(node));
                if (back.length !== meant.length || !back.every((node, at) => same(node, meant[at]))) wrong.push(written);
              }
              return wrong;
            }""";
    private int blocks;
    private int islands;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> differing = new ArrayList<>();

    @Test
    void ofTheSpecificationStayAsTheyAre() throws Exception {
        check("specification", RealTexts.specification(), 600);
    }

    @Test
    void ofACommunityStayAsTheyAre() throws Exception {
        check("posts", RealTexts.posts(), 3_000);
    }

    @Test
    void ofAWikiStayAsTheyAre() throws Exception {
        check("pages", RealTexts.pages(), 800);
    }

    @Test
    void ofSoftwareProjectsStayAsTheyAre() throws Exception {
        check("issues", RealTexts.issues(), 40);
    }

    @Test
    void putTogetherAtRandomReadAsTheyWereMeant() throws Exception {
        var texts = new ArrayList<>(RealTexts.specification());
        texts.removeLast();
        texts.addAll(RealTexts.pages().stream().filter(each -> each.length() < 5_000).limit(600).toList());
        beginAPage();
        for (int seed = 1; seed <= 5; seed++) {
            assertThat((List<?>) page.evaluate(SHUFFLE, Map.of("texts", texts, "seed", seed, "times", 400))).isEmpty();
        }
    }

    /// The texts show pictures of places that are not there.
    private void withoutPictures(Route asked) {
        if (asked.request().resourceType().equals("image")) {
            asked.fulfill(new Route.FulfillOptions().setStatus(200).setContentType("image/png"));
        } else {
            asked.resume();
        }
    }

    private void beginAPage() {
        page.route("**", this::withoutPictures);
        as(Product.IVO);
        open("/communities/brewing/pages/new");
    }

    private void check(String name, List<String> texts, int atLeast) {
        assertThat(texts).hasSizeGreaterThan(atLeast);
        beginAPage();
        for (int at = 0; at < texts.size(); at += AT_ONCE) {
            through(texts.subList(at, Math.min(at + AT_ONCE, texts.size())));
        }
        System.out.println("visual view, " + name + ": " + texts.size() + " texts, " + blocks + " blocks, " + islands + " of them shown as written, "
                + differing.size() + " look different when all is written anew");
        assertThat(wrong).isEmpty();
        assertThat(islands).isLessThan(Math.max(10, blocks / 4));
        assertThat(differing).as("written anew, they look different").hasSizeLessThanOrEqualTo(texts.size() / 1000 + 1);
        byHand(texts);
    }

    @SuppressWarnings("unchecked")
    private void through(List<String> texts) {
        var found = (List<Map<String, Object>>) page.evaluate(CHECK, texts);
        for (int at = 0; at < found.size(); at++) {
            var source = texts.get(at).replaceAll("\r\n?", "\n");
            ((List<String>) found.get(at).get("wrong")).forEach(each -> wrong.add(each + "\nin: " + source));
            blocks += (int) found.get(at).get("blocks");
            islands += (int) found.get(at).get("islands");
            if (!shown(source).equals(shown((String) found.get(at).get("anew")))) {
                differing.add(source);
            }
        }
    }

    /// Opened in the editor itself, and changed by a key and back.
    private void byHand(List<String> texts) {
        page.locator("[data-view=visual]").click();
        var body = page.locator("main textarea[name=body]");
        var visual = page.locator(".visual");
        for (int at = 0; at < texts.size(); at += Math.max(1, texts.size() / EACH)) {
            var source = texts.get(at).replaceAll("\r\n?", "\n");
            body.evaluate("(area, text) => { area.value = text; area.dispatchEvent(new Event('input', { bubbles: true })); }", source);
            assertThat(body).hasValue(source);
            visual.focus();
            page.keyboard().press("Control+End");
            page.keyboard().type("x");
            assertThat((String) body.evaluate("area => area.value")).as(source).isNotEqualTo(source);
            page.keyboard().press("Control+z");
            assertThat(body).hasValue(source);
        }
    }

    /// What a reader sees: its words, each with the marks on it, and the blocks that they stand in.
    private String shown(String markdown) {
        var html = product().face(Rendering.class).html(BodyText.markdown(markdown)).value();
        var body = Jsoup.parseBodyFragment(html).body();
        body.select("li > p").unwrap();
        var seen = new StringBuilder();
        var last = new AtomicReference<>("");
        body.traverse((node, _) -> {
            if (node instanceof TextNode text && !text.isBlank()) {
                var marks = marks(text);
                seen.append(marks.equals(last.getAndSet(marks)) ? "" : marks).append(text.getWholeText());
            } else if (node instanceof Element element && (element.isBlock() || element.is("br, img, hr, input"))) {
                seen.append('<').append(element.normalName()).append(element.attributes().html()).append('>');
            }
        });
        return seen.toString().replaceAll("\\s+", "");
    }

    private static String marks(Node text) {
        var marks = new TreeSet<String>();
        for (var above = text.parent(); above instanceof Element element && !element.isBlock(); above = element.parent()) {
            marks.add(element.normalName() + element.attributes().html());
        }
        return marks.toString();
    }
}
