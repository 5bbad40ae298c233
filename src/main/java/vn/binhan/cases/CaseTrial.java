package vn.binhan.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.WallTrial;

/** Invented cases under way for measurements: how they stand, and the list in plain SQL. */
public final class CaseTrial {
    /** The 50 most urgent cases of a unit in one plain statement: its province and its number. */
    public static final String LIST =
            """
            select province, file, holder, step, level, task, due, begun_at, last_at, turn
            from cases.standing where province = ? and holder = ? and step <> 'CLOSED'
            order by danger desc, due nulls last, file limit 50
            """;

    /** How a new case stands: its number and that of its unit. */
    public static final String STANDING =
            """
            insert into cases.standing (province, file, holder, step, level, danger, due, task,
                begun_at, last_at, turn)
            values ('91', ?, ?, 'SUPPORT', null, 0, now(), 'JUDGE_RISK', now(), now(), 4)
            """;

    private CaseTrial() {}

    /** Every case stands somewhere, by turns; those of the first invented unit are this unit's. */
    public static int stand(JdbcClient owner, int cases, OrganisationId unit) {
        var rows =
                owner.sql(
                                """
                                insert into cases.standing (province, file, holder, step, level,
                                    danger, due, task, begun_at, last_at, turn)
                                select '91', md5('case ' || n)::uuid,
                                    case when n % :units = 0 then :unit else 1000000 + n % :units end,
                                    'SUPPORT',
                                    (array['STANDARD', 'RAISED', 'HIGH', 'IMMEDIATE'])[1 + n / 200 % 4],
                                    1 + n / 200 % 4, now() + (n / 200 % 700 - 100) * interval '1 hour',
                                    'FOLLOW_UP', now() - n * interval '3 minutes', now(), 12
                                from generate_series(0, :cases - 1) n
                                """)
                        .param("units", WallTrial.UNITS)
                        .param("unit", unit.number())
                        .param("cases", cases)
                        .update();
        owner.sql("analyze cases.standing").update();
        return rows;
    }
}
