package dev.muster.backup;

import java.nio.ByteBuffer;

/// The checksum that PostgreSQL keeps on a page (`storage/checksum_impl.h`): 32 sums in the manner of FNV-1a, side by side.
final class PageSum {
    private static final int SUMS = 32;
    private static final int PRIME = 16_777_619;
    private static final int CHECKSUM = 8;
    private static final int[] START = {
        0x5B1F36E9, 0xB8525960, 0x02AB50AA, 0x1DE66D2A, 0x79FF467A, 0x9BB9F8A3, 0x217E7CD2, 0x83E13D2C,
        0xF8D4474F, 0xE39EB970, 0x42C6AE16, 0x993216FA, 0x7B093B5D, 0x98DAFF3C, 0xF718902A, 0x0B1C9CDB,
        0xE58F764B, 0x187636BC, 0x5D7B3BB1, 0xE73DE7DE, 0x92BEC979, 0xCCA6C0B2, 0x304A0979, 0x85AA43D4,
        0x783125BB, 0x6CA8EAA2, 0xE407EAC6, 0x4B5CFC3E, 0x9FBF8C76, 0x15CA20BE, 0xF2CA9FD3, 0x959BD756};

    private PageSum() {}

    /// @param number of the page in its table, so that a page in another's place is noticed
    static int of(ByteBuffer page, long number) {
        var sums = START.clone();
        for (int at = 0; at < page.limit(); at += SUMS * Integer.BYTES) {
            for (int i = 0; i < SUMS; i++) {
                sums[i] = mix(sums[i], word(page, at + i * Integer.BYTES));
            }
        }
        int sum = 0;
        for (int each : sums) {
            sum ^= mix(mix(each, 0), 0);
        }
        return Integer.remainderUnsigned(sum ^ (int) number, 65_535) + 1;
    }

    /// The checksum itself counts as zero.
    private static int word(ByteBuffer page, int at) {
        int word = page.getInt(at);
        return at == CHECKSUM ? word & 0xffff0000 : word;
    }

    private static int mix(int sum, int value) {
        int mixed = sum ^ value;
        return mixed * PRIME ^ mixed >>> 17;
    }
}
