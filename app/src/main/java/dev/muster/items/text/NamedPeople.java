package dev.muster.items.text;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/// Whom a text names: the handles behind its links of the form `[@Name](/people/handle)`.
///
/// What somebody quotes was said before, and what stands in code is said to nobody. Texts from elsewhere name nobody here.
public final class NamedPeople extends AbstractVisitor {
    private static final int MOST = 50;
    private static final String BEGINNING = "/people/";
    private static final Pattern ADDRESS = Pattern.compile(BEGINNING + "([0-9a-z]{1,40})");
    private final Set<String> handles = new LinkedHashSet<>();

    private NamedPeople() {}

    /// The first fifty of them.
    public static Set<String> in(BodyText body) {
        if (body.format() != Format.MARKDOWN || !body.source().contains(BEGINNING)) {
            return Set.of();
        }
        var named = new NamedPeople();
        Grammar.parse(body.source()).accept(named);
        return named.handles;
    }

    @Override
    public void visit(Link link) {
        var address = ADDRESS.matcher(link.getDestination());
        if (handles.size() < MOST && link.getFirstChild() instanceof Text words && words.getLiteral().startsWith("@") && address.matches()) {
            handles.add(address.group(1));
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        // said before
    }
}
