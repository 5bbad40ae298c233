package vn.binhan.vault;

/**
 * Who may open and who may know: asked by the vault itself for every case, inside the transaction
 * of the opening. A case that is not there and one behind a wall get the same answer.
 */
public interface Walls {

    /** Lets nobody in; holds until the rooms that know better are wired. */
    Walls CLOSED =
            new Walls() {
                @Override
                public boolean mayOpen(Reader reader, CaseId of, FieldClass kind, Purpose purpose) {
                    return false;
                }

                @Override
                public boolean mayKnow(Reader reader, CaseId of) {
                    return false;
                }
            };

    /** Whether this person may open fields of this class of this case for this purpose now. */
    boolean mayOpen(Reader reader, CaseId of, FieldClass kind, Purpose purpose);

    /** Whether this person may learn that this case exists. */
    boolean mayKnow(Reader reader, CaseId of);
}
