package dev.muster.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The wall has no holes: what PostgreSQL says of the tables, views and functions that the migrations made.
class EveryTableTests extends World {
    private static final String OURS = """
             join pg_namespace n on n.oid = %s and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
            """;

    private List<String> all(String query) {
        return system.jdbc().sql(query).query(String.class).list();
    }

    @Test
    void isClosedToTheApplicationOrHasAPolicyThatBindsItsOwnerToo() {
        var tables = all("select n.nspname || '.' || c.relname from pg_class c" + OURS.formatted("c.relnamespace") + " where c.relkind in ('r', 'p')");
        var open = all("""
                select n.nspname || '.' || c.relname
                  from pg_class c""" + OURS.formatted("c.relnamespace") + """
                 where c.relkind in ('r', 'p')
                   and (has_table_privilege('muster_app', c.oid, 'select, insert, update, delete, truncate')
                        or has_any_column_privilege('muster_app', c.oid, 'select, insert, update'))
                   and not (c.relrowsecurity and c.relforcerowsecurity
                            and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                """);

        assertThat(tables).contains("items.item", "rights.place", "people.person");
        assertThat(open).isEmpty();
    }

    @Test
    void hasPoliciesForTheApplicationOnly() {
        assertThat(all("select tablename || ' ' || policyname from pg_policies where roles <> '{muster_app}'")).isEmpty();
    }

    @Test
    void isNotReadAroundItsPolicies() {
        assertThat(all("select c.relname from pg_class c where c.relkind = 'm'")).as("materialised views").isEmpty();
        assertThat(all("""
                select c.relname from pg_class c""" + OURS.formatted("c.relnamespace") + """
                 where c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)
                """)).as("views without security_invoker").isEmpty();
        assertThat(all("""
                select c.relname from pg_class c where c.relispartition
                   and has_table_privilege('muster_app', c.oid, 'select, insert, update, delete, truncate')
                """)).as("partitions open to the application").isEmpty();
    }

    /// PostgreSQL goes through them from the last name to the first, for each person of a list: what is known for all of them at once, and
    /// what lets most be seen, comes before what is looked up for one.
    @Test
    void asksFirstForWhatIsKnownOfManyPersonsAtOnce() {
        assertThat(all("""
                select policyname from pg_policies where (schemaname, tablename, cmd) = ('people', 'person', 'SELECT') order by policyname collate "C" desc limit 3
                """)).containsExactly("yourself", "wrote_something_seen", "works_as_administrator");
    }

    /// Three answer about the viewer alone; three say only that something is there to be looked for under the policies (a community's
    /// pages, a suggestion to a page, what an item is tied to); one counts who holds a role and is shown to nobody, one tells by which
    /// key a row that one knows travels, one is for the system only, one knows a session by its secret's hash, one tells those who
    /// work at a desk whether somebody is on a question that they have before them; triggers answer nobody.
    @Test
    void isLookedAtPastItsPoliciesByFewFunctions() {
        assertThat(all("select n.nspname || '.' || p.proname from pg_proc p" + OURS.formatted("p.pronamespace") + " where p.prosecdef"))
                .containsExactlyInAnyOrder("rights.my_places", "rights.lock_holders", "rights.leave_circles", "items.keep_inside_parent", "items.keep_state_of_tags",
                        "questions.note_answer", "questions.count_answers_anew", "items.note_edition", "items.note_edition_of_gone", "items.note_edition_of_tied",
                        "items.note_edition_of_all", "items.note_edition_of_place", "conversation.note_edition", "questions.note_edition",
                        "desk.end_with_answer", "desk.end_with_state", "desk.is_taken", "people.enter",
                        "items.holds_a_circle_of_mine", "items.is_tied", "communities.uses", "writing.may_name_me", "memory.is_suggested_to",
                        "activity.prepare_month", "exchange.key_of",
                        "items.keep_below_together", "items.keep_below_inside", "questions.carry_merged", "questions.carry_back", "questions.note_carried_answer", "questions.follow_split",
                        "questions.count_for_another_asker", "questions.count_for_another_audience",
                        "memory.note_edition_of_page", "memory.note_edition_of_reference", "memory.note_edition_of_item", "memory.note_edition_of_story", "memory.note_edition_of_text",
                        "memory.note_edition_of_source", "memory.note_edition_of_file", "memory.carry",
                        "measures.note_new", "measures.note_changed", "measures.note_gone", "measures.note_acceptance", "measures.note_merger", "measures.note_finished");
        assertThat(all("select p.proname from pg_proc p" + OURS.formatted("p.pronamespace") + " where p.prosecdef and p.prorettype <> 'trigger'::regtype"))
                .containsExactlyInAnyOrder("my_places", "lock_holders", "prepare_month", "key_of", "is_taken", "enter", "holds_a_circle_of_mine", "uses", "may_name_me", "is_suggested_to", "is_tied");
        assertThat(all("select p.proname from pg_proc p" + OURS.formatted("p.pronamespace") + """
                 where p.prosecdef and p.prorettype <> 'trigger'::regtype and has_function_privilege('muster_app', p.oid, 'execute')
                """)).containsExactlyInAnyOrder("my_places", "lock_holders", "key_of", "is_taken", "enter", "holds_a_circle_of_mine", "uses", "may_name_me", "is_suggested_to", "is_tied");
    }

    @Test
    void isNotTheApplicationsOwn() {
        assertThat(all("""
                select rolname from pg_roles
                 where rolname = 'muster_app' and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin)
                """)).isEmpty();
        assertThat(all("select relname from pg_class where relowner = 'muster_app'::regrole")).isEmpty();
        assertThat(all("select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member = 'muster_app'::regrole")).isEmpty();
    }

    /// Else PostgreSQL reads the whole table that refers for each item that goes: taking an import back would cost the square
    /// of what it brought.
    @Test
    void findsByAnIndexWhatRefersToAnItem() {
        assertThat(all("""
                select c.conrelid::regclass || ' (' || a.attname || ')'
                  from pg_constraint c
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                 where c.contype = 'f' and c.confrelid = 'items.item'::regclass
                   and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1])
                """)).isEmpty();
    }
}
