package vn.binhan.response;

import java.time.Instant;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.ledger.Particulars;

/** Hears, within the act, that something was passed on as the law asks. */
public interface Notices {
    /**
     * @param codes the {@code duty}; {@code before}: who told her before, or why nobody did; and
     *     {@code her_told}: when she was told, absent where nobody told her; {@code signer}: who
     *     signed that it was passed on
     */
    void given(CaseRef ref, Particulars codes, Instant now);
}
