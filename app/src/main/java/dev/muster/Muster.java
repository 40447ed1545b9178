package dev.muster;

/// Where the program starts.
public final class Muster {
    private Muster() {}

    public static void main(String[] words) {
        System.out.println("muster");
    }
}
