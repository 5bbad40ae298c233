package vn.binhan.access;

import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The second wall: tells the database, for one transaction, who asks. Without it the tables of
 * cases answer nobody.
 */
public final class Wall {
    private static final String CLOCK = "clock";

    private final JdbcClient sql;
    private final TransactionTemplate transactions;
    private final ContextKey key;
    private final InstantSource clock;

    Wall(JdbcClient sql, TransactionTemplate transactions, ContextKey key, InstantSource clock) {
        this.sql = sql;
        this.transactions = transactions;
        this.key = key;
        this.clock = clock;
    }

    /** Reads in one transaction as this person: what the person may not know is not there. */
    public <T> T as(Actor actor, Supplier<T> reading) {
        return as(actor.person(), reading);
    }

    /** The same for a person of whom only the number is known. */
    public <T> T as(PersonId person, Supplier<T> reading) {
        return within(person.toString(), reading);
    }

    /** Works in one transaction as the program itself, for routing, clocks and conflicts. */
    public <T> T asClock(Supplier<T> work) {
        return within(CLOCK, work);
    }

    /** A person who asks, not yet known to the database. */
    public final class Asking {
        private final String who;
        private boolean said;

        private Asking(String who) {
            this.who = who;
        }

        /** For one statement that proves by itself who asks; good for a minute. */
        public String proof() {
            return key.says(who, clock.instant());
        }

        /**
         * Says it for every statement until the caller's transaction ends, unless that was done.
         */
        public void say() {
            if (!said) {
                repeat(proof());
                said = true;
            }
        }

        /**
         * A statement of the caller's transaction says it along with its own question, whose first
         * part this proof is for.
         */
        String saidAlong() {
            said = true;
            return proof();
        }
    }

    /** This person, for a reading that says along with its question who asks. */
    public Asking asking(PersonId person) {
        return new Asking(person.toString());
    }

    private <T> T within(String who, Supplier<T> work) {
        var nested = TransactionSynchronizationManager.isActualTransactionActive();
        var result =
                transactions.execute(_ -> {
                    var before = nested ? said() : "";
                    new Asking(who).say();
                    var found = work.get();
                    // Inside another's transaction, that one asks again afterwards.
                    if (nested) {
                        repeat(before);
                    }
                    return found;
                });
        if (result == null) {
            throw new IllegalStateException("Nothing was read behind the wall");
        }
        return result;
    }

    private String said() {
        return sql.sql("select coalesce(current_setting('binhan.me', true), '')")
                .query((row, n) -> row.getString(1))
                .single();
    }

    private void repeat(String proof) {
        sql.sql("select set_config('binhan.me', :proof, true)")
                .param("proof", proof)
                .query((row, n) -> 1)
                .single();
    }
}
