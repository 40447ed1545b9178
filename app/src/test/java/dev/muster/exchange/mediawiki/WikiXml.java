package dev.muster.exchange.mediawiki;

import org.jspecify.annotations.Nullable;

/// Dumps made by hand.
public final class WikiXml {
    private WikiXml() {}

    public static String wiki(String... pages) {
        return """
                <mediawiki xml:lang="de">
                  <siteinfo>
                    <sitename>Beers</sitename>
                    <base>https://wiki.example.org/wiki/Main</base>
                    <namespaces>
                      <namespace key="0" />
                      <namespace key="1">Diskussion</namespace>
                      <namespace key="14">Kategorie</namespace>
                    </namespaces>
                  </siteinfo>
                """ + String.join("", pages) + "</mediawiki>\n";
    }

    /// @param more such as a redirect
    public static String page(long id, int namespace, String title, String more, String... revisions) {
        return "  <page>\n    <title>" + title + "</title>\n    <ns>" + namespace + "</ns>\n    <id>" + id + "</id>\n" + more
                + String.join("", revisions) + "  </page>\n";
    }

    /// @param who what stands within its contributor
    public static String revision(long id, @Nullable Long parent, String who, String comment, String text) {
        return "    <revision>\n      <id>" + id + "</id>\n" + (parent == null ? "" : "      <parentid>" + parent + "</parentid>\n")
                + "      <timestamp>2010-01-02T03:04:05Z</timestamp>\n      <contributor>" + who + "</contributor>\n      <comment>" + comment
                + "</comment>\n      <model>wikitext</model>\n      <text bytes=\"" + text.length() + "\" xml:space=\"preserve\">" + text + "</text>\n    </revision>\n";
    }
}
