package dev.muster.attachments;

import dev.muster.items.Item;
import dev.muster.items.spi.Written;
import dev.muster.rights.Viewer;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Hangs an attachment on the item in whose text its address stands. Only whoever sent it can do that: copying an address
/// shows nobody more than they saw before.
@Component
class HangingOnItems implements Written {
    private static final Pattern ADDRESS = Pattern.compile("/attachments/([0-9a-z]{12})(?![0-9a-z])");
    private static final int MOST = 500;
    private final AttachmentStore store;

    HangingOnItems(AttachmentStore store) {
        this.store = store;
    }

    @Override
    public void written(Item item, Viewer by) {
        var handles = handles(item.body().text());
        if (!handles.isEmpty()) {
            store.hang(handles, item.id(), by.self());
        }
    }

    private static Set<String> handles(String text) {
        return text.contains("/attachments/")
                ? ADDRESS.matcher(text).results().map(found -> found.group(1)).distinct().limit(MOST).collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
