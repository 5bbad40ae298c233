package vn.binhan.law;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What reviewers said of rules, only ever added. */
final class ReviewStore {
    private final JdbcClient sql;

    ReviewStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** All reviews, the oldest first. */
    List<Law.Review> all() {
        return sql.sql(
                        """
                        select rule, from_day, line, verdict, body, on_day, note, at, province, person
                        from law.review order by id
                        """)
                .query((row, n) ->
                        new Law.Review(
                                row.getString(1),
                                row.getObject(2, LocalDate.class),
                                row.getString(3),
                                Rule.Evidence.valueOf(row.getString(4)),
                                row.getString(5),
                                row.getObject(6, LocalDate.class),
                                row.getString(7),
                                row.getTimestamp(8).toInstant(),
                                row.getString(9),
                                row.getLong(10)))
                .list();
    }

    void add(Law.Review review) {
        sql.sql(
                        """
                        insert into law.review
                            (rule, from_day, line, verdict, body, on_day, note, at, province, person)
                        values (:rule, :from, :line, :verdict, :body, :on, :note, :at, :province, :person)
                        """)
                .param("rule", review.rule())
                .param("from", review.from())
                .param("line", review.line())
                .param("verdict", review.verdict().name())
                .param("body", review.body())
                .param("on", review.on())
                .param("note", review.note())
                .param("at", review.at().atOffset(ZoneOffset.UTC))
                .param("province", review.province())
                .param("person", review.person())
                .update();
    }
}
