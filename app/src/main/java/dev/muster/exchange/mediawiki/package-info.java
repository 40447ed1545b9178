/// MediaWiki's dumps, read page by page, and its way of writing, turned into Markdown.
///
/// Start at {@link dev.muster.exchange.mediawiki.WikiDump} and {@link dev.muster.exchange.mediawiki.Wikitext}. What cannot be read is a
/// {@link dev.muster.exchange.stackexchange.DumpFault} with file, line and reason; nothing here writes anything.
@NullMarked
package dev.muster.exchange.mediawiki;

import org.jspecify.annotations.NullMarked;
