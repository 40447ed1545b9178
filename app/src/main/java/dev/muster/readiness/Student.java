package dev.muster.readiness;

/// Student's distribution: how many standard errors lie on either side of the middle in 95 % of cases.
final class Student {
    private static final double Z = 1.959963984540054;

    private Student() {}

    /// The 0.975 quantile for so many degrees of freedom, three or more: the expansion of R. A. Fisher and E. A. Cornish,
    /// Technometrics 2 (1960), 209 to 225, right to four thousandths at three degrees and to one thousandth from four on.
    static double quantile(double freedom) {
        double z = Z;
        double z3 = z * z * z;
        double z5 = z3 * z * z;
        double z7 = z5 * z * z;
        double z9 = z7 * z * z;
        return z + (z3 + z) / (4 * freedom)
                + (5 * z5 + 16 * z3 + 3 * z) / (96 * Math.pow(freedom, 2))
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / (384 * Math.pow(freedom, 3))
                + (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / (92160 * Math.pow(freedom, 4));
    }
}
