package vn.binhan.intake;

import java.util.UUID;
import vn.binhan.kit.Log;

/** What the intake tells the log: kinds of events and random numbers. */
sealed interface IntakeEvent extends Log.Event {

    /** The database did not take reports; they wait in the spool. */
    record DatabaseAway(int reports, Class<?> fault) implements IntakeEvent {}

    /** The spool takes no more: people were told so. */
    record NoRoom(Class<?> fault) implements IntakeEvent {}

    /** The reports of the spool are in the database. */
    record Imported(int reports) implements IntakeEvent {}

    /** A report was put aside: the database does not take it, or it does not open. */
    record Parked(String province, UUID report) implements IntakeEvent {}

    /** A part of the rounds failed and is done again. */
    record RoundFailed(Class<?> fault) implements IntakeEvent {}
}
