package vn.binhan.parties;

import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Subject;
import vn.binhan.casefiles.CaseFile;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.places.UnitKey;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/** An act on the people of one case, by somebody for whom it is there. */
interface OnHeldCase<C, D> extends Action<C, OnHeldCase.Facts, D> {

    /**
     * @param closed why nothing can be sealed now; absent while the vault is live
     * @param party the person whom it is about; absent when they are not of this case
     * @param hisSide whether those who work with him have this file
     */
    record Facts(
            CaseFiles.Held held,
            @Nullable VaultFault closed,
            @Nullable Party party,
            boolean hisSide) {
        Facts(CaseFiles.Held held, @Nullable VaultFault closed) {
            this(held, closed, null, false);
        }

        static Facts of(CaseFiles.Held held, Vault vault, CaseFiles files, @Nullable Party party) {
            var hisSide = files.conflicts().isOnHisSide(held.file());
            return new Facts(held, vault.closed().orElse(null), party, hisSide);
        }

        /** Whether this says where somebody is whom those who work with him must not find. */
        boolean refusesPlace(Role role, Written written) {
            return hisSide
                    && role != Role.USED_VIOLENCE
                    && written.values().containsKey(PartyField.ADDRESS);
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
