package vn.binhan.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.access.Access;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.OrganisationKind;
import vn.binhan.app.Running;
import vn.binhan.casefiles.WallTrial;
import vn.binhan.chronicle.StoryTrial;
import vn.binhan.ledger.Ledger;
import vn.binhan.ledger.SigningKey;
import vn.binhan.places.UnitKey;

/** Invented cases on a house that is measured. */
final class InventedCases {
    private InventedCases() {}

    /** Makes so many cases with so many happenings each, over the owner's connections. */
    static WallTrial fill(
            Running running, HikariDataSource owner, JdbcClient sql, int cases, int happenings) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(owner));
        var ledger = new Ledger(sql, transactions, SigningKey.passing());
        var key = running.database().contextKey();
        var house = running.house();
        var access = new Access(sql, transactions, InstantSource.system(), ledger, key);
        var covers =
                new WallTrial(
                        running.database().sql(),
                        house.access(),
                        house.casefiles(),
                        sql,
                        access,
                        ledger,
                        house.vault());
        covers.fill(cases);
        new StoryTrial(covers, sql, house.access(), access).fill(cases, happenings);
        return covers;
    }

    /** The unit whose cases are measured. */
    static OrganisationId unit(Running running) {
        return running.house()
                .access()
                .organisations()
                .add(
                        "91",
                        "Ủy ban nhân dân xã được đo",
                        null,
                        OrganisationKind.PEOPLES_COMMITTEE,
                        new UnitKey("91", LocalDate.of(2025, 7, 1)),
                        null);
    }
}
