package dev.muster.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTests {
    private static final int RED = 0xffff0000;
    private static final int BLUE = 0xff0000ff;

    private static String latin(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static boolean alike(int one, int other) {
        return Arrays.stream(new int[] {16, 8, 0}).allMatch(by -> Math.abs((one >> by & 255) - (other >> by & 255)) < 40);
    }

    private static void isUnfit(FileKind kind, byte[] content, String why) {
        assertThatThrownBy(() -> Picture.of(kind, content)).isInstanceOf(Picture.Unfit.class).hasMessage(why);
    }

    @Test
    void keepsItsSizeWhereThatIsSensible() throws Exception {
        var kept = Picture.of(FileKind.PNG, Pictures.of("png", 640, 480));

        assertThat(kept.kind()).isEqualTo(FileKind.PNG);
        assertThat(Pictures.read(kept.content())).satisfies(image -> {
            assertThat(image.getWidth()).isEqualTo(kept.width()).isEqualTo(640);
            assertThat(image.getRGB(10, 10)).isEqualTo(RED);
        });
    }

    @ParameterizedTest
    @CsvSource({"4000, 3000, 1600, 1200", "9000, 500, 1600, 89", "500, 20000, 160, 6400"})
    void isMadeAsWideAsATextWhereItIsWider(int width, int height, int keptWidth, int keptHeight) throws Exception {
        var kept = Picture.of(FileKind.JPEG, Pictures.of("jpg", width, height));

        assertThat(kept.width()).isEqualTo(keptWidth);
        assertThat(kept.height()).isBetween(keptHeight - 1, keptHeight + 1);
        assertThat(alike(Pictures.read(kept.content()).getRGB(5, 5), RED)).isTrue();
        assertThat(alike(Pictures.read(kept.content()).getRGB(kept.width() - 6, kept.height() - 6), BLUE)).isTrue();
    }

    @Test
    void saysNothingOfWhereItWasTaken() throws Exception {
        assertThat(latin(Pictures.photograph(60, 40, 1))).contains(Pictures.SECRET);
        assertThat(latin(Pictures.annotated(60, 40))).contains(Pictures.SECRET);

        assertThat(latin(Picture.of(FileKind.JPEG, Pictures.photograph(60, 40, 1)).content())).doesNotContain(Pictures.SECRET, "Exif");
        assertThat(latin(Picture.of(FileKind.PNG, Pictures.annotated(60, 40)).content())).doesNotContain(Pictures.SECRET, "tEXt");
    }

    /// Where the red half comes to lie.
    @ParameterizedTest
    @CsvSource({"1, 2, 20", "2, 57, 20", "3, 57, 20", "4, 2, 20", "5, 20, 2", "6, 20, 2", "7, 20, 57", "8, 20, 57"})
    void standsUprightHoweverTheCameraWasHeld(int orientation, int x, int y) throws Exception {
        var kept = Picture.of(FileKind.JPEG, Pictures.photograph(60, 40, orientation));

        assertThat(kept.width()).isEqualTo(orientation < 5 ? 60 : 40);
        assertThat(alike(Pictures.read(kept.content()).getRGB(x, y), RED)).isTrue();
    }

    @Test
    void becomesAStillPngFromAGif() throws Exception {
        assertThat(Picture.of(FileKind.GIF, Pictures.of("gif", 30, 20)).kind()).isEqualTo(FileKind.PNG);
    }

    @Test
    void isRefusedByItsHeaderWhereItWouldFloodTheMemory() {
        isUnfit(FileKind.PNG, Pictures.boasting(60_000, 60_000), "attachments.too-many-points");
        isUnfit(FileKind.JPEG, Pictures.boastingJpeg(65_000, 65_000), "attachments.too-many-points");
        isUnfit(FileKind.PNG, Pictures.boasting(40_000, 1), "attachments.too-many-points");
    }

    @Test
    void isRefusedWhereItHasLessThanItsHeaderSays() {
        isUnfit(FileKind.PNG, Pictures.boasting(4_000, 4_000), "attachments.broken");
        isUnfit(FileKind.JPEG, Pictures.boastingJpeg(4_000, 4_000), "attachments.broken");
        isUnfit(FileKind.PNG, Arrays.copyOf(Pictures.of("png", 600, 400), 400), "attachments.broken");
        isUnfit(FileKind.JPEG, Arrays.copyOf(Pictures.of("jpg", 600, 400), 1_200), "attachments.broken");
    }

    @Test
    void isRefusedOrSmallWhereItHasMoreThanItsHeaderSays() throws Exception {
        var modest = Pictures.saying(Pictures.of("png", 600, 400), 1, 1);
        var kept = Picture.of(FileKind.PNG, modest);

        assertThat(kept.width()).isEqualTo(1);
        assertThat(kept.content()).hasSizeLessThan(200);
        isUnfit(FileKind.GIF, Pictures.boastingGif(65_000, 65_000), "attachments.too-many-points");
        // Readers of GIF leave what is missing blank, as browsers do.
        assertThat(Picture.of(FileKind.GIF, Pictures.boastingGif(4_000, 4_000)).content()).hasSizeLessThan(100_000);
        isUnfit(FileKind.PNG, Pictures.boasting(0, 0), "attachments.broken");
        isUnfit(FileKind.PNG, Pictures.boasting(-1, 8), "attachments.broken");
    }

    /// What a picture is besides a picture does not come along.
    @Test
    void isNothingElseOnceItIsKept() throws Exception {
        var page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII);
        for (var kind : new FileKind[] {FileKind.PNG, FileKind.JPEG, FileKind.GIF}) {
            var both = Pictures.followedBy(Pictures.of(kind.ending(), 60, 40), page);

            assertThat(latin(both)).contains("<script>");
            assertThat(latin(Picture.of(kind, both).content())).as(kind.name()).doesNotContain("script");
        }
        isUnfit(FileKind.GIF, "GIF89a/*\0\0\0\0\0*/=1;alert(1)//".getBytes(StandardCharsets.ISO_8859_1), "attachments.broken");
        isUnfit(FileKind.JPEG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, '<', 's', 'c', 'r', 'i', 'p', 't', '>'}, "attachments.broken");
    }

    @ParameterizedTest
    @EnumSource(value = FileKind.class, names = {"PNG", "JPEG", "GIF"})
    void isReadOrRefusedHoweverItIsDamaged(FileKind kind) {
        var sound = Pictures.of(kind.ending(), 60, 40);
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var damaged = sound.clone();
            random.ints(1 + random.nextInt(8), 3, damaged.length).forEach(at -> damaged[at] = (byte) random.nextInt());
            try {
                assertThat(Picture.of(kind, damaged).content()).isNotEmpty();
            } catch (Picture.Unfit unfit) {
                assertThat(unfit).hasMessageStartingWith("attachments.");
            }
        }
    }
}
