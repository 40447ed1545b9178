package dev.muster.shell.web;

import java.util.regex.Pattern;

/// A path of this site, to return to. Anything that a browser could take for another site becomes the home page.
public final class OwnPath {
    private static final Pattern HARMLESS = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>]]*");

    private OwnPath() {}

    public static String of(String wanted) {
        boolean leadsBack = wanted.equals("/sign-in") || wanted.startsWith("/sign-in?");
        return HARMLESS.matcher(wanted).matches() && !leadsBack ? wanted : "/";
    }
}
