package vn.binhan.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.kit.SearchWords;
import vn.binhan.kit.VietnameseText;

/** The issued plans and their versions as they are kept. */
final class PlanStore {
    private static final String COLUMNS =
            """
            select province, id, owner, kind, title, issuer, number, symbol, issued_on,
                   period_from, period_to, version
            from plans.plan
            """;

    private static final String ORDER = "order by province, issued_on desc nulls last, id";

    private final JdbcClient sql;

    PlanStore(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Plan> find(PlanId id) {
        return one(id, "");
    }

    /** The plan, held against change by others until the transaction ends. */
    Optional<Plan> lock(PlanId id) {
        return one(id, " for update");
    }

    /** All issued plans: the nation's first, then by province and day. */
    List<Plan> all() {
        return sql.sql(COLUMNS + ORDER).query((row, n) -> plan(row)).list();
    }

    List<Plan> some(int from, int most) {
        return sql.sql(COLUMNS + ORDER + " offset :from limit :most")
                .param("from", from)
                .param("most", most)
                .query((row, n) -> plan(row))
                .list();
    }

    List<Plan> search(String key) {
        return sql.sql(COLUMNS + "where search like all (:likes) order by province, id limit 20")
                .param("likes", SearchWords.patterns(key))
                .query((row, n) -> plan(row))
                .list();
    }

    /** The plan whose document carries this issuer, number, symbol and day already, if any. */
    Optional<Plan> same(Plan plan) {
        return sql.sql(
                        COLUMNS
                                + """
                                where province = :province and owner = :owner
                                  and number is not distinct from :number
                                  and symbol is not distinct from :symbol
                                  and issued_on is not distinct from :issuedOn
                                  and title = :title
                                limit 1
                                """)
                .param("province", plan.id().province())
                .param("owner", plan.owner().number())
                .param("number", plan.number())
                .param("symbol", plan.symbol())
                .param("issuedOn", plan.issuedOn())
                .param("title", plan.title())
                .query((row, n) -> plan(row))
                .optional();
    }

    PlanId add(Plan plan, @Nullable String place) {
        var number =
                values(
                                sql.sql(
                                        """
                                        insert into plans.plan
                                            (province, owner, kind, title, issuer, number, symbol,
                                             issued_on, place, period_from, period_to, version, search)
                                        values (:province, :owner, :kind, :title, :issuer, :number,
                                                :symbol, :issuedOn, :place, :from, :to, 1, :search)
                                        returning id
                                        """),
                                plan,
                                place)
                        .param("owner", plan.owner().number())
                        .query((row, n) -> row.getLong(1))
                        .single();
        return new PlanId(plan.id().province(), number);
    }

    void revise(Plan plan, @Nullable String place) {
        values(
                        sql.sql(
                                """
                                update plans.plan
                                set kind = :kind, title = :title, issuer = :issuer,
                                    number = :number, symbol = :symbol, issued_on = :issuedOn,
                                    place = :place, period_from = :from, period_to = :to,
                                    version = version + 1, search = :search
                                where province = :province and id = :id
                                """),
                        plan,
                        place)
                .param("id", plan.id().number())
                .update();
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec statement, Plan plan, @Nullable String place) {
        var issuer = plan.issuer() == null ? "" : plan.issuer();
        return statement
                .param("province", plan.id().province())
                .param("kind", plan.kind())
                .param("title", plan.title())
                .param("issuer", plan.issuer())
                .param("number", plan.number())
                .param("symbol", plan.symbol())
                .param("issuedOn", plan.issuedOn())
                .param("place", place)
                .param("from", plan.periodFrom())
                .param("to", plan.periodTo())
                .param(
                        "search",
                        VietnameseText.key(plan.citation() + " " + plan.title() + " " + issuer));
    }

    private Optional<Plan> one(PlanId id, String how) {
        return sql.sql(COLUMNS + "where province = :province and id = :id" + how)
                .param("province", id.province())
                .param("id", id.number())
                .query((row, n) -> plan(row))
                .optional();
    }

    private static Plan plan(ResultSet row) throws SQLException {
        var province = row.getString(1);
        return new Plan(
                new PlanId(province, row.getLong(2)),
                new OrganisationId(province, row.getLong(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, Integer.class),
                row.getObject(11, Integer.class),
                row.getInt(12));
    }
}
