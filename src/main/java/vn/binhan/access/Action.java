package vn.binhan.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.ledger.Entry;
import vn.binhan.ledger.Particulars;
import vn.binhan.places.UnitKey;

/**
 * One thing that a person can do: the right it needs, the facts it reads, the rule that decides,
 * and how the decision is kept.
 *
 * @param <C> the command: what the person asked for
 * @param <F> the facts under which it is decided, read inside the transaction and locked
 * @param <D> what was decided, ready to be kept
 */
public interface Action<C, F, D> {

    /** The row of the table of rights that this needs. */
    Operation operation();

    /** The facts, locked against change by others; absent when the thing does not exist. */
    @Nullable F read(C command);

    /**
     * The same where the database must know who asks; it is said first, unless the reading says it
     * along with its own question.
     */
    default @Nullable F read(C command, Wall.Asking asking) {
        asking.say();
        return read(command);
    }

    /** The thing acted on, for rights and record. */
    Subject subject(C command, F facts);

    /** The rule: facts in, decision out; it asks no clock and no database. */
    Decision<D> decide(C command, F facts, Actor actor, Instant now);

    /** Writes what was decided and names the result in a few letters. */
    String keep(D decided, Actor actor, Instant now);

    /** The codes and numbers of what was decided that are counted later; never a name. */
    default Particulars particulars(D decided) {
        return Particulars.none();
    }

    /** Rows of the record for the single things of an act on many, before its own. */
    default List<Entry> parts(D decided, Actor actor, Instant now) {
        return List.of();
    }

    /** The unit in which it happened; absent for that of the acting organisation. */
    default @Nullable UnitKey unit(F facts) {
        return null;
    }

    /** The key under which this command counts only once; absent when repeating does no harm. */
    default @Nullable UUID once(C command) {
        return null;
    }
}
