package dev.muster.memory.web;

import dev.muster.conversation.spi.Threads;
import dev.muster.items.Item;
import dev.muster.memory.Addresses;
import dev.muster.memory.Memory;
import org.springframework.stereotype.Component;

/// Where a comment on a page stands: on the page with all that was said about it.
@Component
class PageThreads implements Threads {

    @Override
    public boolean has(String kind) {
        return kind.equals(Memory.KIND);
    }

    @Override
    public String address(Item comment, Item on) {
        return Addresses.path(on) + "/comments#" + Talk.anchor(comment);
    }
}
