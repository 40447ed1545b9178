/// Corporate memory: pages that a community or the whole organisation writes together, so that what was learned stays.
///
/// Start at {@link dev.muster.memory.Memory}, which writes and finds pages, and {@link dev.muster.memory.Edits}, which changes them;
/// {@link dev.muster.memory.Suggestions} are changes that wait for somebody. {@link dev.muster.memory.Care} says how far a page can be relied on and who
/// answers for it, {@link dev.muster.memory.Upkeep} which ones need somebody, {@link dev.muster.memory.HandOver} passes them on.
/// {@link dev.muster.memory.Chronicle} says what pages said before, {@link dev.muster.memory.References} how they link to each other,
/// {@link dev.muster.memory.Stories} what people lived through, {@link dev.muster.memory.Watched} what is new in those that somebody follows;
/// {@link dev.muster.memory.Dissents} stand against pages, {@link dev.muster.memory.Quotes} come from threads, {@link dev.muster.memory.Files} belong to pages;
/// {@link dev.muster.memory.Moves}, {@link dev.muster.memory.Audiences} and {@link dev.muster.memory.Templates} say where a page stands, who sees it and who begins
/// with it, {@link dev.muster.memory.PageLists} lists them, {@link dev.muster.memory.TypedPages} finds the one that
/// somebody names in a form. Edits that meet are put together by `memory.merge`.
/// Tables: `memory.page`, `memory.revision`, `memory.redirect`, `memory.reference`, `memory.story`, `memory.topic`, `memory.news`, `memory.told`,
/// `memory.rule`, `memory.suggestion`, `memory.dissent`, `memory.quote`, `memory.file`; titles, texts and states stand in `items.item`.
@ApplicationModule(displayName = "Memory",
        allowedDependencies = {"shell", "activity", "rights", "people", "people::spi", "mail", "mail::spi", "jobs::spi", "items", "items::spi", "items::text", "attachments",
            "writing", "writing::web", "communities", "communities::spi", "search", "search::spi",
            "conversation", "conversation::spi", "conversation::api", "conversation::web", "questions", "questions::spi"})
@NullMarked
package dev.muster.memory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
