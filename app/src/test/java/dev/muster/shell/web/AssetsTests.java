package dev.muster.shell.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTests {
    private static final Pattern LISTED = Pattern.compile("^\\| `([^`]+)` \\| [^|]+ \\| `([0-9a-f]{64})`", Pattern.MULTILINE);

    @Test
    void joinsTheStyleSheetsWithTheLayersFirst() {
        var assets = assets(Map.of("css/base.css", "b", "css/a.css", "a", "css/layers.css", "l"));

        assertThat(plain(assets, "muster.css")).isEqualTo("lab");
        assertThat(assets.named("css/a.css")).isEmpty();
    }

    @Test
    void changesTheAddressWithTheContent() {
        var before = assets(Map.of("css/a.css", "a { color: red }"));
        var after = assets(Map.of("css/a.css", "a { color: green }"));

        assertThat(before.url("muster.css")).matches("/assets/[0-9a-f]{12}/muster.css").isNotEqualTo(after.url("muster.css"));
    }

    @Test
    void letsScriptsOfOneFolderNameEachOther() {
        var assets = assets(Map.of("js/a.js", "import './b.js'", "js/b.js", "", "vendor/x/x.js", ""));

        assertThat(folder(assets.url("js/a.js"))).isEqualTo(folder(assets.url("js/b.js"))).isNotEqualTo(folder(assets.url("vendor/x/x.js")));
    }

    @Test
    void holdsEachFileCompressedToo() throws IOException {
        var asset = assets(Map.of("css/a.css", "a".repeat(1000))).named("muster.css").orElseThrow();

        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(asset.compressed()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(asset.plain());
        }
        assertThat(asset.compressed()).hasSizeLessThan(100);
    }

    @Test
    void knowsNoFileThatIsNotThere() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Assets().url("css/nothing.css")).withMessageContaining("css/nothing.css");
    }

    @Test
    void bringsTheFilesOfOthersUnchanged() throws Exception {
        var folder = Path.of("src/main/resources/static/vendor");
        var listed = LISTED.matcher(Files.readString(folder.resolve("README.md"))).results().toList();

        assertThat(listed).hasSize(5);
        for (var file : listed) {
            assertThat(sha256(folder.resolve(file.group(1)))).as(file.group(1)).isEqualTo(file.group(2));
        }
    }

    private static Assets assets(Map<String, String> files) {
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> bytes.put(name, content.getBytes(UTF_8)));
        return new Assets(bytes);
    }

    private static String plain(Assets assets, String name) {
        return new String(assets.named(name).orElseThrow().plain(), UTF_8);
    }

    private static String folder(String address) {
        return address.substring(0, address.lastIndexOf('/'));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
