package dev.muster.memory.web;

import dev.muster.conversation.web.WhoSees;
import dev.muster.memory.MemoryPage;
import dev.muster.memory.Outlook;
import dev.muster.people.Person;
import dev.muster.shell.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Says who will see a page once it is moved, or shown to others.
@Component
class Outlooks {
    private static final int MOST_NAMED = 10;
    private final WhoSees whoSees;
    private final Words words;

    Outlooks(WhoSees whoSees, Words words) {
        this.whoSees = whoSees;
        this.words = words;
    }

    List<String> will(MemoryPage page, Outlook outlook) {
        var will = new ArrayList<String>();
        will.add(words.say("memory.outlook.now", whoSees.people(outlook.from(), page.item().layer())));
        will.add(words.say("memory.outlook.then", whoSees.people(outlook.to(), outlook.layer())));
        if (!outlook.fewer().isEmpty()) {
            will.add(words.say("memory.outlook.fewer", whoSees.named(outlook.fewer())));
        }
        if (!outlook.more().isEmpty()) {
            will.add(words.say("memory.outlook.more", whoSees.named(outlook.more())));
        }
        if (!outlook.losing().isEmpty()) {
            var names = outlook.losing().stream().limit(MOST_NAMED).map(Person::name).collect(Collectors.joining(", "));
            will.add(words.say("memory.outlook.losing", outlook.losing().size(), names));
        }
        return will;
    }
}
