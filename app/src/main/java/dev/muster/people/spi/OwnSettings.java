package dev.muster.people.spi;

import dev.muster.rights.Viewer;
import dev.muster.shell.web.Link;
import java.util.List;

/// Settings of one's own that another module keeps, each on a page of its own; the account page leads to them.
public interface OwnSettings {

    List<Link> links(Viewer viewer);
}
