package dev.muster.backup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LogFilesTests {
    private static final long SIZE = 16L << 20;

    @Test
    void followEachOther() {
        assertThat(LogFiles.between("0000000100000000000000FE", "000000010000000100000001", SIZE)).containsExactly(
                "0000000100000000000000FE", "0000000100000000000000FF", "000000010000000100000000", "000000010000000100000001");
    }

    @Test
    void mayBeOne() {
        assertThat(LogFiles.between("00000003000000A0000000FF", "00000003000000A0000000FF", SIZE)).containsExactly("00000003000000A0000000FF");
    }
}
