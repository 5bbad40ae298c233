package vn.binhan.storage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.binhan.app.TestHouse;

/** A power cut in the middle of preparing the database is followed by a start like any other. */
class SchemaStepsTest {
    private final TestHouse house = TestHouse.open();

    @Test
    void a_step_of_the_schema_and_its_line_in_the_list_of_steps_are_one_transaction() {
        var apart =
                house.asOwner()
                        .sql(
                                """
                                select s.nspname from pg_namespace s
                                where s.oid >= 16384
                                  and s.nspname not like 'pg_%' and s.nspname <> 'app'
                                  and not exists (select from app.flyway_schema_history h
                                                  where h.xmin = s.xmin)
                                """)
                        .query(String.class)
                        .list();
        assertThat(apart).as("schemas made in another transaction than their line").isEmpty();
    }
}
