package dev.muster.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.Sources;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What draws pages is there for something: each template is called, each class of the styles is given to something.
class TemplatesTests {
    private static final Pattern CALL = Pattern.compile("@template\\.([A-Za-z.-]+)\\(");
    private static final Pattern SHOWN = Pattern.compile("\"([a-z-]+(?:/[a-z-]+)+)\"");
    private static final Pattern PAGE = Pattern.compile("\\bshow\\((?:[A-Za-z_.]+, )?\"([^\"]+)\"");
    private static final Pattern SELECTOR = Pattern.compile("([^{};]+)\\{");
    private static final Pattern CLASS = Pattern.compile("\\.([A-Za-z][\\w-]*)");
    private static final Pattern NAME = Pattern.compile("([A-Za-z][\\w-]*)");

    private static List<Path> code() {
        return Sources.files(Sources.CODE, ".java");
    }

    private static List<Path> templates() {
        return Sources.files(Sources.TEMPLATES, ".jte");
    }

    private static Set<String> there() {
        return templates().stream().map(file -> Sources.TEMPLATES.relativize(file).toString().replace(".jte", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void areAllUsed() {
        var used = Stream.concat(Sources.found(CALL, templates()).map(each -> each.replace('.', '/')), Sources.found(SHOWN, code()))
                .collect(Collectors.toSet());

        assertThat(there()).contains("questions/thread", "shell/parts/input").isSubsetOf(used);
    }

    @Test
    void areThereForEveryPage() {
        var shown = Sources.found(PAGE, code()).toList();

        assertThat(shown).contains("questions/thread").isSubsetOf(there());
    }

    @Test
    void wearEveryClassThatHasAStyle() {
        var words = Stream.of(code(), templates(), Sources.files(Sources.RESOURCES.resolve("static/js"), ".js"),
                        Sources.files(Sources.RESOURCES.resolve("static/vendor/prosemirror"), ".js"))
                .flatMap(files -> Sources.found(NAME, files)).collect(Collectors.toSet());
        var styled = Sources.files(Sources.RESOURCES.resolve("static/css"), ".css").stream()
                .map(file -> Sources.text(file).replaceAll("(?s)/\\*.*?\\*/", ""))
                .flatMap(css -> SELECTOR.matcher(css).results())
                .flatMap(selector -> CLASS.matcher(selector.group(1)).results())
                .map(each -> each.group(1)).collect(Collectors.toCollection(TreeSet::new));

        assertThat(styled).contains("side", "pager");
        // a class that is put together, such as hue-3, has its beginning in the source
        styled.removeIf(name -> words.contains(name) || words.contains(name.substring(0, name.lastIndexOf('-') + 1)));
        assertThat(styled).isEmpty();
    }
}
