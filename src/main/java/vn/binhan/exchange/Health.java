package vn.binhan.exchange;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.kit.Log;

/** Whether the program can take a report right now. */
final class Health {
    private static final int SECONDS = 5;

    /** The database does not answer. */
    record NoAnswer() implements Log.Event {}

    private final JdbcClient sql;
    private final BooleanSupplier ready;

    Health(JdbcClient sql, BooleanSupplier ready) {
        this.sql = sql;
        this.ready = ready;
    }

    ServerResponse answer() {
        var status = status();
        return Answers.json(
                "ok".equals(status) ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE,
                Map.of("status", status));
    }

    private String status() {
        if (!ready.getAsBoolean()) {
            return "starting";
        }
        return takesWriting() ? "ok" : "unavailable";
    }

    private boolean takesWriting() {
        try {
            return sql.sql(
                            """
                            select not pg_is_in_recovery()
                               and current_setting('transaction_read_only') = 'off'
                            """)
                    .withQueryTimeout(SECONDS)
                    .query(Boolean.class)
                    .single();
        } catch (DataAccessException e) {
            Log.warn(new NoAnswer(), e);
            return false;
        }
    }
}
