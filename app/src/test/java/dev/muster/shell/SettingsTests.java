package dev.muster.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTests {
    private static final Path GUIDE = Path.of("..", "docs", "guide", "settings.md");
    private final Words words = Words.english();

    private static String row(Setting<?> setting, Words words) {
        var usual = setting.usual().isEmpty() ? "" : "`" + setting.usual() + "`";
        return "| `%s` | %s | %s | %s |".formatted(setting.name(), usual, setting.takes(words), setting.purpose(words)).replace("|  |", "| |");
    }

    @Test
    void areTheirDefaultsWhereNobodySetsThem() {
        var settings = Settings.from(Map.of("MUSTER_PORT", " "));

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.databaseUrl()).isNull();
        assertThat(settings.data()).isAbsolute().hasFileName("data");
        assertThat(settings.value(Settings.LOG)).isEqualTo(Settings.LogForm.TEXT);
        assertThat(settings.origin(Settings.PORT)).isEqualTo(Settings.Origin.DEFAULT);
    }

    @Test
    void areWhatTheEnvironmentSays() {
        var settings = Settings.from(Map.of("MUSTER_PORT", "8090", "MUSTER_LOG", "json", "MUSTER_ACCESS_LOG", "on"));

        assertThat(settings.port()).isEqualTo(8090);
        assertThat(settings.value(Settings.LOG)).isEqualTo(Settings.LogForm.JSON);
        assertThat(settings.value(Settings.ACCESS_LOG)).isTrue();
        assertThat(settings.origin(Settings.PORT)).isEqualTo(Settings.Origin.ENVIRONMENT);
    }

    @ParameterizedTest
    @CsvSource({"MUSTER_PORT,http", "MUSTER_PORT,65536", "MUSTER_PORT,-1", "MUSTER_LOG,xml", "MUSTER_LOG,JSON", "MUSTER_ACCESS_LOG,yes",
        "MUSTER_METRICS,everybody", "MUSTER_STOP_PATIENCE,0", "MUSTER_ADDRESS,not a host", "MUSTER_HEAP,lots"})
    void thatWillNotDoAreRefusedWithWhatWould(String name, String value) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Settings.from(Map.of(name, value)))
                .satisfies(refusal -> assertThat(words.say(refusal)).contains(name, "“" + value + "”", "but it takes"));
    }

    @Test
    void thatAreSecretAreNeverShown() {
        var url = "jdbc:postgresql://db/muster?user=muster&password=hush";

        assertThat(Settings.from(Map.of("MUSTER_DATABASE_URL", url)).shown(Settings.DATABASE_URL)).isEqualTo("•••");
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Settings.from(Map.of("MUSTER_DATABASE_URL", "mysql:hush")))
                .satisfies(refusal -> assertThat(words.say(refusal)).contains("MUSTER_DATABASE_URL").doesNotContain("hush"));
    }

    @Test
    void thatAreSecretMayStandInAFile(@TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("url"), "jdbc:postgresql://db/muster\n");
        var settings = Settings.from(Map.of("MUSTER_DATABASE_URL_FILE", file.toString()));

        assertThat(settings.databaseUrl()).isEqualTo("jdbc:postgresql://db/muster");
        assertThat(settings.origin(Settings.DATABASE_URL)).isEqualTo(Settings.Origin.FILE);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Settings.from(Map.of("MUSTER_DATABASE_URL_FILE", file + ".gone")))
                .satisfies(refusal -> assertThat(words.say(refusal)).contains("MUSTER_DATABASE_URL_FILE", file + ".gone"));
    }

    @Test
    void thatDoNotExistAreNamedWithTheNearestThatDoes() {
        var strangers = Strangers.in(Map.of("MUSTER_PROT", "8090", "MUSTER_PORT", "8090", "MUSTER_DATABASE_URL_FILE", "x", "PATH", "/bin"), words);

        assertThat(strangers).singleElement().asString().contains("MUSTER_PROT", "MUSTER_PORT");
    }

    @Test
    void allStandInTheGuideWithTheirDefaults() throws IOException {
        assertThat(Files.readAllLines(GUIDE)).containsAll(Settings.ALL.stream().map(each -> row(each, words)).toList());
    }

    @Test
    void thatNobodyReadsStandInNoDocument() throws IOException {
        var known = Settings.ALL.stream().map(Setting::name).collect(Collectors.toSet());
        var named = Pattern.compile("`(MUSTER_[A-Z_]+)`").matcher(Files.readString(GUIDE) + Files.readString(Path.of("..", "README.md")))
                .results().map((MatchResult each) -> each.group(1)).collect(Collectors.toSet());

        assertThat(named).contains("MUSTER_PORT");
        assertThat(named.stream().filter(name -> !known.contains(name.replaceFirst("_FILE$", "")))).isEmpty();
    }

    /// A setting that a constant declares but `ALL` lacks would be read by nobody.
    @Test
    void areAllInTheList() {
        var declared = Arrays.stream(Settings.class.getFields()).filter(field -> field.getType() == Setting.class).toList();

        assertThat(declared).hasSameSizeAs(Settings.ALL);
    }
}
