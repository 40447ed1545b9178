package dev.muster.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Pictures as a browser writes them in Google's format: red on the left, blue or nothing on the right.
class WebPTests {
    private static final byte[] WITH_LOSS = decoded(
            "UklGRoQAAABXRUJQVlA4IHgAAACQBgCdASo8ACgAPm00lUckIyIhKqgAgA2JYwDQyQA/ADTAfgBRgPwArQD+AZQB+gAEkVV2pjo9SycLJT4AAP"
                    + "7wm0FphSR7XXkdvyA/5Af/x85raJpo0Q25lXOhkZorQ1VdS8uupXpFsPTQ6B6PT/WpZ/GQH2yUAAA=");
    private static final byte[] SEEN_THROUGH = decoded(
            "UklGRqwAAABXRUJQVlA4WAoAAAAQAAAAOwAAJwAAQUxQSBYAAAABDzD/ERGCMNuoZudPNYV7RvQ/qsFvVlA4IHAAAACwBQCdASo8ACgAPm0ulU"
                    + "ckIqIhKrQLAIANiWMA0jEAPwA05P4AMwAyQD9AACaUot00mt00lAAA/vCbQdmW15PAHdfvyA/8gP/4+Ds7bLoklTPQPxJ2tT/+HqV0bJY//D1K"
                    + "6N2/hjaeH1UDp0ZZAAAA");
    private static final byte[] WITHOUT_LOSS = decoded(
            "UklGRioAAABXRUJQVlA4TB0AAAAvO8AJAA8Q87//8x8OCLONanb+VFO4Z0T/oxrcBgA=");
    /// Where a picture without loss or with says how large it is.
    private static final int SIZE_WITHOUT_LOSS = 21;
    private static final int SIZE_WITH_LOSS = 26;

    private static byte[] decoded(String text) {
        return Base64.getDecoder().decode(text);
    }

    private static int red(byte[] content, int x) {
        return Pictures.read(content).getRGB(x, 20) >> 16 & 255;
    }

    private static void isUnfit(byte[] content, String why) {
        assertThatThrownBy(() -> Picture.of(FileKind.WEBP, content)).isInstanceOf(Picture.Unfit.class).hasMessage(why);
    }

    @Test
    void isKeptAsAPhotographWhereItWasMadeWithLoss() throws Exception {
        var kept = Picture.of(FileKind.WEBP, WITH_LOSS);

        assertThat(kept).extracting(Picture::kind, Picture::width, Picture::height).containsExactly(FileKind.JPEG, 60, 40);
        assertThat(red(kept.content(), 10)).isGreaterThan(200);
        assertThat(red(kept.content(), 50)).isLessThan(50);
    }

    @Test
    void isKeptPointByPointWhereItWasMadeWithoutLossOrCanBeSeenThrough() throws Exception {
        var sharp = Picture.of(FileKind.WEBP, WITHOUT_LOSS);
        var seenThrough = Picture.of(FileKind.WEBP, SEEN_THROUGH);

        assertThat(sharp.kind()).isEqualTo(FileKind.PNG);
        assertThat(Pictures.read(sharp.content()).getRGB(50, 20)).isEqualTo(0xff0000ff);
        assertThat(seenThrough.kind()).isEqualTo(FileKind.PNG);
        assertThat(Pictures.read(seenThrough.content()).getRGB(50, 20) >>> 24).isZero();
        assertThat(Pictures.read(seenThrough.content()).getRGB(10, 20) >>> 24).isEqualTo(255);
    }

    @Test
    void isToldByItsContent() {
        assertThat(List.of(WITH_LOSS, SEEN_THROUGH, WITHOUT_LOSS)).allSatisfy(each -> assertThat(FileKind.of(each)).contains(FileKind.WEBP));
        assertThat(FileName.of("a.webp", FileKind.WEBP, FileKind.JPEG)).isEqualTo("a.jpg");
        assertThat(FileName.of("a.png", FileKind.WEBP, FileKind.PNG)).isEqualTo("a-png.png");
    }

    @Test
    void isRefusedByItsHeaderWhereItWouldFloodTheMemory() {
        var large = WITH_LOSS.clone();
        ByteBuffer.wrap(large).order(ByteOrder.LITTLE_ENDIAN).putShort(SIZE_WITH_LOSS, (short) 16_383).putShort(SIZE_WITH_LOSS + 2, (short) 16_383);
        var larger = WITHOUT_LOSS.clone();
        Arrays.fill(larger, SIZE_WITHOUT_LOSS, SIZE_WITHOUT_LOSS + 3, (byte) 0xff);

        isUnfit(large, "attachments.too-many-points");
        isUnfit(larger, "attachments.too-many-points");
    }

    @Test
    void isReadOrRefusedHoweverItIsDamaged() {
        isUnfit("RIFF\0\0\0\0WEBPVP8 ".getBytes(StandardCharsets.US_ASCII), "attachments.broken");
        isUnfit(Arrays.copyOf(WITHOUT_LOSS, 24), "attachments.broken");
        var random = new Random(7);
        for (var sound : List.of(WITH_LOSS, SEEN_THROUGH, WITHOUT_LOSS)) {
            for (int i = 0; i < 200; i++) {
                var damaged = sound.clone();
                random.ints(1 + random.nextInt(8), 12, damaged.length).forEach(at -> damaged[at] = (byte) random.nextInt());
                try {
                    assertThat(Picture.of(FileKind.WEBP, damaged).content()).isNotEmpty();
                } catch (Picture.Unfit unfit) {
                    assertThat(unfit).hasMessageStartingWith("attachments.");
                }
            }
        }
    }
}
