package vn.binhan.vault;

import java.util.UUID;

/**
 * A case for good: the province that keeps it and a random number that tells nothing, neither how
 * many there are nor when it began. Each case has a key of its own; without it nothing opens.
 */
public record CaseId(String province, UUID id) {

    /** The number of a case that does not exist yet. */
    public static CaseId random(String province) {
        return new CaseId(province, UUID.randomUUID());
    }

    @Override
    public String toString() {
        return province + "-" + id;
    }
}
