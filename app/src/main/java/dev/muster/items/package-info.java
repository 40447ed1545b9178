/// Everything that people make is an item: one way to keep, change, link, follow, hide and count it.
///
/// Start at {@link dev.muster.items.Items}; {@link dev.muster.items.Ties} tie them together and
/// {@link dev.muster.items.Followers} follow them. The rule of who sees an item stands once, as a policy in
/// `db/migration/items`. A kind's own module keeps what is special about it in its own table.
/// Tables: `items.item`, `items.revision`, `items.link`, `items.tagged`, `items.follow`, `items.visit`.
@ApplicationModule(displayName = "Items", allowedDependencies = {"shell", "activity", "rights", "people", "people::spi"})
@NullMarked
package dev.muster.items;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
