package dev.muster.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/// Two who are in the room of a swarm at once, each in a browser of their own.
abstract class JourneyInARoom extends Journey {
    protected Page hers;
    protected Page his;

    /// A line of what was said and done.
    protected static Locator said(Page where, String words) {
        return where.locator(".swarm-line", new Page.LocatorOptions().setHasText(words));
    }

    protected void says(Page where, String words) {
        where.locator("[data-room-say] textarea").fill(words);
        where.locator("[data-room-say] .buttons .button").first().click();
    }

    protected void look(Page where, String name) {
        page = where;
        look(name);
    }
}
