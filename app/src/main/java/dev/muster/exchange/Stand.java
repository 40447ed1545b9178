package dev.muster.exchange;

/// Where persons stand in what people made.
///
/// @param key by which a row is known below its item
/// @param number which of those of one key it is, where there are several
/// @param item the item that the row is, or hangs on
/// @param moreover what else must hold for a row to be handed over
record Stand(String kind, String table, String key, String number, String item, String person, String moreover) {

    Stand(String kind, String table, String key, String item, String person, String moreover) {
        this(kind, table, key, "0", item, person, moreover);
    }

    /// Rows of items that an unfinished run brings are left alone.
    static String ofFinished(String item) {
        return "and not exists (select 1 from items.item i join items.unfinished_run r on r.run_id = i.run_id where i.id = t.%s)".formatted(item);
    }

    /// Rows that were handed over are noted, so that they can be given back.
    String over() {
        return """
                with moved as (
                    update %1$s t set %4$s = c.person_id
                      from people.claim c
                     where c.state = 'HELD' and t.%4$s = c.placeholder_id %5$s
                    returning t.%2$s as row_id, t.%3$s as item_id, c.placeholder_id, %7$s as number)
                insert into exchange.handed_over (kind, row_id, item_id, placeholder_id, number)
                select '%6$s', row_id, item_id, placeholder_id, number from moved
                on conflict do nothing
                """.formatted(table, key, item, person, moreover, kind, number);
    }

    String back() {
        return """
                update %1$s t set %3$s = h.placeholder_id
                  from exchange.handed_over h
                 where h.placeholder_id = :author and h.kind = '%4$s' and t.%2$s = h.row_id and t.%6$s = h.item_id and %5$s = h.number and t.%3$s = :person
                """.formatted(table, key, person, kind, number, item);
    }
}
