package dev.muster.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "Harvest plan.txt, TEXT, Harvest-plan.txt", "C:\\Temp\\notes.md, TEXT, notes.md", "../../etc/passwd, TEXT, passwd.txt",
        "run.bat, TEXT, run-bat.txt", "page.html, TEXT, page-html.txt", "budget.xlsx, ZIP, budget.xlsx", "setup.exe, ZIP, setup-exe.zip",
        "..., PDF, file.pdf", "Größe.PDF, PDF, Größe.PDF", "a](javascript:x), TEXT, a-javascript-x.txt"})
    void keepsLettersAndAnEndingThatIsTrue(String given, FileKind kind, String name) {
        assertThat(FileName.of(given, kind, kind)).isEqualTo(name);
    }

    @Test
    void saysWhatAPictureWasMadeInto() {
        assertThat(FileName.of("party.gif", FileKind.GIF, FileKind.PNG)).isEqualTo("party.png");
        assertThat(FileName.of("", FileKind.PNG, FileKind.PNG)).isEqualTo("picture.png");
    }

    @Test
    void isToldFromTheContentAndNotFromTheName() {
        assertThat(FileKind.of("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).contains(FileKind.PDF);
        assertThat(FileKind.of("<script>".getBytes(StandardCharsets.UTF_8))).contains(FileKind.TEXT);
        assertThat(FileKind.of(new byte[] {'M', 'Z', 0, 0})).isEmpty();
        assertThat(FileKind.of(new byte[] {(byte) 0xc3, 0x28})).isEmpty();
    }
}
