package dev.muster.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What people contributed, from the counts that {@link Rollups} keeps by person and day.
@Repository
class ContributionLog {
    static final String LIVES = """
            with each_day as (
                select person_id, day, sum(questions) as questions, sum(answers) as answers, sum(comments) as comments
                  from measures.contribution
                 where place_id = :place and day < :beforeDay
                 group by person_id, day),
            numbered as (
                select each_day.*, row_number() over life as nth, (day - first_value(day) over life) / 28 as stretch
                  from each_day
                window life as (partition by person_id order by day))
            select min(day) as first, max(day) as last,
                   min(day) filter (where nth = 2 or nth = 1 and questions + answers + comments > 1) as second,
                   coalesce(sum(questions) filter (where day >= :fromDay), 0) as questions,
                   coalesce(sum(answers) filter (where day >= :fromDay), 0) as answers,
                   coalesce(sum(comments) filter (where day >= :fromDay), 0) as comments,
                   bit_or(case when stretch < 13 then 1 << stretch else 0 end) as present
              from numbered
             group by person_id
            having max(day) >= :fromDay
            """;

    static final String TIES = """
            with pair as materialized (
                select (cast(:beforeDay as date) - 1 - day) / 90 as stretch, least(person_id, towards_id) as one, greatest(person_id, towards_id) as other,
                       bool_or(person_id < towards_id) and bool_or(person_id > towards_id) as mutual
                  from measures.reply
                 where place_id = :place and day >= :tiesFrom and day < :beforeDay
                 group by 1, 2, 3),
            present as (
                select stretch, count(distinct person) as people
                  from pair cross join lateral (values (one), (other)) either (person)
                 group by stretch),
            tied as (
                select stretch, count(*) + count(*) filter (where mutual) as ties, 2 * count(*) filter (where mutual) as mutual
                  from pair
                 group by stretch)
            select stretch, people, ties, mutual
              from tied join present using (stretch)
             order by stretch
            """;

    static final String REPLIES = """
            select date_trunc('month', day)::date as month, sum(replies) as replies, sum(contributions) as contributions,
                   count(distinct contributor) as people
              from (select day, 0 as replies, questions + answers + comments as contributions, person_id as contributor
                      from measures.contribution where place_id = :place and day >= :fromDay and day < :beforeDay
                     union all
                    select day, replies, 0, null
                      from measures.reply where place_id = :place and day >= :fromDay and day < :beforeDay) counted
             group by 1
             order by 1
            """;

    private static final String SILENT = """
            select count(*)
              from rights.membership m
             where m.place_id = :place and m.joined < :before
               and not exists (select 1 from measures.contribution c
                                where c.place_id = :place and c.person_id = m.person_id and c.day >= :fromDay and c.day < :beforeDay)
            """;

    private final JdbcClient jdbc;

    ContributionLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those who contributed since the window began, with all of their lives in the place.
    List<Life> lives(UUID place, AsOf asOf) {
        return jdbc.sql(LIVES).param("place", place).params(asOf.parameters()).query((row, _) -> life(row)).list();
    }

    private static Life life(ResultSet row) throws SQLException {
        return new Life(row.getObject("first", LocalDate.class), row.getObject("second", LocalDate.class), row.getObject("last", LocalDate.class),
                row.getLong("questions"), row.getLong("answers"), row.getLong("comments"), row.getInt("present"));
    }

    /// Members who contributed nothing in the window, as far as the viewer knows of members.
    long silent(UUID place, AsOf asOf) {
        return jdbc.sql(SILENT).param("place", place).params(asOf.parameters()).query(Long.class).single();
    }

    /// @param stretch how many stretches before the last
    record Tied(int stretch, Reciprocity reciprocity) {}

    List<Tied> ties(UUID place, AsOf asOf) {
        return jdbc.sql(TIES).param("place", place).params(asOf.parameters())
            .query((row, _) -> new Tied(row.getInt("stretch"), new Reciprocity(row.getLong("people"), row.getLong("ties"), row.getLong("mutual"))))
            .list();
    }

    /// What one month's people contributed, and how much of it replied to somebody else.
    record Replied(YearMonth month, Share replies, long people) {}

    List<Replied> replies(UUID place, AsOf asOf) {
        return jdbc.sql(REPLIES).param("place", place).params(asOf.parameters())
            .query((row, _) -> new Replied(YearMonth.from(row.getObject("month", LocalDate.class)),
                    new Share(row.getLong("replies"), row.getLong("contributions")), row.getLong("people")))
            .list();
    }
}
