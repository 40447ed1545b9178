package dev.muster.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.muster.World;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PreparingMonthsTests extends World {
    @Autowired private PreparingMonths months;

    private String partitionOf(String recorded) {
        var object = UUID.randomUUID();
        system.jdbc().sql("""
                insert into activity.activity (verb, object_id, object_kind, happened, recorded)
                values ('CREATE', :object, 'test', :at, :at)
                """)
            .param("object", object).param("at", OffsetDateTime.parse(recorded)).update();
        return system.jdbc().sql("select tableoid::regclass::text from activity.activity where object_id = :object")
            .param("object", object).query(String.class).single();
    }

    @Test
    void eachMonthHasAPartitionOfItsOwnBeforeItBegins() {
        later(Duration.ofDays(365 * 20));
        var year = CLOCK.instant().atOffset(java.time.ZoneOffset.UTC).getYear();
        CLOCK.set(OffsetDateTime.parse(year + "-11-15T12:00:00Z").toInstant());

        months.run();
        months.run();

        assertThat(partitionOf(year + "-11-30T23:59:59Z")).isEqualTo("activity.activity_" + year + "_11");
        assertThat(partitionOf((year + 1) + "-01-01T00:00:00Z")).isEqualTo("activity.activity_" + (year + 1) + "_01");
        assertThat(partitionOf((year + 1) + "-02-01T00:00:00Z")).isEqualTo("activity.activity_other");
    }

    @Test
    void whatCameBeforeItsMonthWasPreparedStaysWhereItIs() {
        var month = CLOCK.instant().plus(Duration.ofDays(9_000)).toString();
        assertThat(partitionOf(month)).isEqualTo("activity.activity_other");

        system.jdbc().sql("select activity.prepare_month(:day::date)").param("day", month.substring(0, 10)).query(Boolean.class).single();

        assertThat(partitionOf(month)).isEqualTo("activity.activity_other");
    }
}
