package dev.muster.exchange.portable;

import java.util.LinkedHashMap;
import java.util.Map;

/// What an export asks of a community's pages, as {@link ExportSql} does of all else. Who follows or was written to stays behind.
final class PageSql {
    /// Those who are named in pages.
    static final String PEOPLE = """
            select p.editor_id from memory.page p join here i on i.id = p.item_id
            union select p.owner_id from memory.page p join here i on i.id = p.item_id
            union select r.editor_id from memory.revision r join here i on i.id = r.page_id
            union select f.by_id from memory.file f join here i on i.id = f.page_id
            union select d.decided_by from memory.dissent d join here i on i.id = d.item_id
            union select q.by_id from memory.quote q join here i on i.id = q.source_id
            union select s.author_id from memory.suggestion s join here i on i.id = s.page_id
            union select s.decided_by from memory.suggestion s join here i on i.id = s.page_id
            """;

    /// The part whose rows also say, behind their line: the handle here, and the key. It comes before the texts that name quotes.
    static final String QUOTES = "quotes";
    /// The part whose rows also say, behind their line: the keys of their attachments.
    static final String FILES = "page-files";
    static final String REVISIONS = "page-revisions";
    static final String SUGGESTIONS = "suggestions";

    static final String QUOTED = """
            select jsonb_build_object('id', key(q.id), 'source', key(q.source_id), 'version', q.version, 'words', q.words, 'by', key(q.by_id), 'at', q.at),
                   q.handle, key(q.id)
              from memory.quote q join here i on i.id = q.source_id
             order by key(q.id)
            """;

    /// The parts that rest on items, in the order in which an import needs them.
    static final Map<String, String> PARTS = parts();

    private PageSql() {}

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("pages", """
                select jsonb_strip_nulls(jsonb_build_object('item', key(p.item_id), 'address', p.address, 'number', p.number, 'editor', key(p.editor_id), 'edited', p.edited,
                         'owner', key(p.owner_id), 'reviewBy', p.review_by, 'reminded', p.reminded, 'template', nullif(p.template, false),
                         'redirects', (select jsonb_agg(jsonb_build_object('address', d.address, 'since', d.since) order by d.address)
                                         from memory.redirect d where d.page_id = p.item_id and d.place_id = :place),
                         'references', (select jsonb_agg(jsonb_build_object('address', r.address, 'title', r.title, 'included', r.included) order by r.address)
                                          from memory.reference r where r.from_id = p.item_id),
                         'story', (select jsonb_build_object('outcome', s.outcome, 'written', s.written,
                                             'topics', (select jsonb_agg(t.topic order by t.topic) from memory.topic t where t.item_id = s.item_id))
                                     from memory.story s where s.item_id = p.item_id)))
                  from memory.page p join here i on i.id = p.item_id
                 order by key(p.item_id)
                """);
        parts.put(REVISIONS, """
                select jsonb_strip_nulls(jsonb_build_object('page', key(r.page_id), 'number', r.number, 'base', r.base, 'editor', key(r.editor_id), 'at', r.at,
                         'title', r.title, 'body', r.body, 'summary', r.summary, 'minor', nullif(r.minor, false), 'revertedTo', r.reverted_to))
                  from memory.revision r join here i on i.id = r.page_id
                 order by key(r.page_id), r.number
                """);
        parts.put(FILES, """
                select jsonb_build_object('page', key(f.page_id), 'name', f.name,
                         'versions', jsonb_agg(jsonb_strip_nulls(jsonb_build_object('number', f.number, 'attachment', key(f.attachment_id), 'by', key(f.by_id),
                                                   'at', f.at, 'restored', f.restored)) order by f.number)),
                       array_agg(key(f.attachment_id)::text)
                  from memory.file f join here i on i.id = f.page_id
                 group by f.page_id, f.name
                 order by key(f.page_id), f.name collate "C"
                """);
        parts.put("dissents", """
                select jsonb_strip_nulls(jsonb_build_object('item', key(d.item_id), 'page', key(d.page_id), 'why', d.why, 'section', d.section, 'revision', d.revision,
                         'decided', d.decided, 'decidedBy', key(d.decided_by), 'reason', d.reason))
                  from memory.dissent d join here i on i.id = d.item_id
                 order by key(d.item_id)
                """);
        parts.put(SUGGESTIONS, """
                select jsonb_strip_nulls(jsonb_build_object('id', key(s.id), 'page', key(s.page_id), 'author', key(s.author_id), 'at', s.at, 'base', s.base,
                         'title', s.title, 'body', s.body, 'summary', s.summary, 'minor', nullif(s.minor, false), 'state', s.state,
                         'decided', s.decided, 'decidedBy', key(s.decided_by), 'reason', s.reason, 'takenAs', s.taken_as))
                  from memory.suggestion s join here i on i.id = s.page_id
                 order by key(s.id)
                """);
        return parts;
    }
}
