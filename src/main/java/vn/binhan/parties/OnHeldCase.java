package vn.binhan.parties;

import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseFile;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.places.UnitKey;
import vn.binhan.vault.VaultFault;

/** An act on the people of one case, by somebody for whom it is there. */
interface OnHeldCase<C, D> extends Action<C, OnHeldCase.Facts, D> {

    /**
     * @param closed why nothing can be sealed now; absent while the vault is live
     * @param party the person whom it is about; absent when they are not of this case
     */
    record Facts(CaseFiles.Held held, @Nullable VaultFault closed, @Nullable Party party) {
        Facts(CaseFiles.Held held, @Nullable VaultFault closed) {
            this(held, closed, null);
        }

        boolean isOpen() {
            return held.file().state() == CaseFile.State.OPEN;
        }
    }

    @Override
    default Subject subject(C command, Facts facts) {
        return facts.held().subject();
    }

    @Override
    default @Nullable UnitKey unit(Facts facts) {
        return facts.held().file().unit();
    }
}
