package dev.muster.items.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Texts made to exhaust a server cost what their length costs. Work is counted in bytes allocated, which repeats. At
/// five megabytes, work that allocates nothing would run into the guard too if it grew with the square.
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class HostileTextTests {

    private static final int SIZE = 4_000;
    private static final double AT_MOST = 2.6;

    static final List<String> REPEATED = List.of(
            "[", "]", "![", "![[]()", "*", "_", "**a ", "a**b", "*a **b ", "~~", "`", "`a``", ">", "> ", "> a\n", "* ",
            "- ", "- a\n", "1. ", "#", "<", "<a ", "<a href=\"", "<!--", "<?", "<![CDATA[", "</", "&", "\\", "[a](",
            "[a](<b", "<b[", "</b<", "![a](", "[[a]", "[a]: u\n", "[x\n", "[^a]", "[^", "| a |\n", "|", "http://",
            "a@b.c ", "www.", "\n", " ", "\t", "```\n", "- [ ] a\n", "-x\na\n", ">! ", "[tag:a]", "<b>", "<b><i>", "</p>", "<div>",
            "<div><p>a</p></div>", "<table>", "<table>a", "<table><tr><td>", "<ul><li>", "<details><summary>", "<p><b>",
            "<a href=x><p>", "<svg><style>", "<select>", "<!-- language: a --><pre>", "<blockquote class=spoiler>", "\u0000",
            "\ud800", "\u00a0");

    static final List<String> LONG =
            List.of("lorem ipsum *dolor* ", "![[]()", "[x\n", "| a |\n", "<a href=\"", "<b[");

    static final List<IntFunction<String>> GROWN = List.of(
            n -> "[".repeat(n) + "a" + "]".repeat(n),
            n -> "![".repeat(n) + "a" + "](x)".repeat(n),
            n -> "[a](" + "(".repeat(n) + ")".repeat(n) + ")",
            n -> "*a __b ".repeat(n) + "c__ d*".repeat(n),
            n -> "[a]: " + "u".repeat(n) + "\n\n" + "[a]\n\n".repeat(n),
            n -> each(n, i -> "[r" + i + "]: u\n") + "\n" + each(n, i -> "[r" + i + "]\n\n"),
            n -> each(n, i -> "[^" + i + "]: [^" + (i + 1) + "]\n\n") + "[^0]",
            n -> each(n, i -> "`".repeat(i % 300)) + "a",
            n -> "|a".repeat(n / 10) + "|\n" + "|-".repeat(n / 10) + "|\n" + "|c\n".repeat(n),
            n -> "> ".repeat(90) + "a\n" + "b\n".repeat(n),
            n -> "* a\n" + "\n".repeat(n) + "  b",
            n -> "<a " + each(n, i -> "x" + i + "=1 ") + ">",
            n -> "<b>".repeat(n) + "</b>".repeat(n),
            n -> "<div>".repeat(n) + "</i>".repeat(n));

    @ParameterizedTest
    @FieldSource("REPEATED")
    void costTheirLengthWhenRepeated(String pattern) {
        assertCostsItsLength(pattern::repeat);
    }

    @ParameterizedTest
    @FieldSource("GROWN")
    void costTheirLengthWhenGrown(IntFunction<String> pattern) {
        assertCostsItsLength(pattern);
    }

    @ParameterizedTest
    @FieldSource("LONG")
    void mayBeFiveMegabytesLong(String part) {
        var source = part.repeat(5_000_000 / part.length());

        assertThat(Danger.in(Texts.MARKDOWN.render(source).value())).isEmpty();
    }

    private static void assertCostsItsLength(IntFunction<String> pattern) {
        assertGrowsWithLength(pattern, source -> Texts.MARKDOWN.render(source).value());
        assertGrowsWithLength(pattern, source -> Texts.HTML.clean(source).value());
    }

    private static void assertGrowsWithLength(IntFunction<String> pattern, UnaryOperator<String> work) {
        long once = allocated(pattern.apply(SIZE), work);
        long twice = allocated(pattern.apply(2 * SIZE), work);

        assertThat((double) twice / once).isLessThan(AT_MOST);
    }

    private static long allocated(String source, UnaryOperator<String> work) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var _ = work.apply(source);
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    private static String each(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining());
    }
}
