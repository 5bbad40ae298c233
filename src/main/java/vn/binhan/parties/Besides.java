package vn.binhan.parties;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kinship.Kinship;
import vn.binhan.vault.CaseId;
import vn.binhan.vault.Vault;

/**
 * What was written of a person beside what stands: until somebody decides, they are found by either
 * and the case is kept from whoever is tied to them by either. The vault has each such writing
 * under a number of its own.
 */
final class Besides {
    private final PartyStore parties;
    private final Kinship kinship;
    private final Vault vault;

    Besides(PartyStore parties, Kinship kinship, Vault vault) {
        this.parties = parties;
        this.kinship = kinship;
        this.vault = vault;
    }

    /** The number under which the vault has this person as that writing says. */
    private static UUID number(UUID party, int edit) {
        return UUID.nameUUIDFromBytes((party + "/" + edit).getBytes(StandardCharsets.UTF_8));
    }

    /** Of whom this is the number of a writing that lies beside; the number itself if of nobody. */
    UUID whose(CaseRef ref, UUID number) {
        return parties.fields(ref).stream()
                .filter(field ->
                        field.beside() && number(field.party(), field.edit()).equals(number))
                .map(PartyStore.Field::party)
                .findFirst()
                .orElse(number);
    }

    /** The writings that lie beside what stands, and between which nobody has decided. */
    List<Integer> lying(CaseRef ref, UUID party) {
        return parties.fields(ref).stream()
                .filter(field -> field.party().equals(party) && field.beside())
                .map(PartyStore.Field::edit)
                .distinct()
                .toList();
    }

    /**
     * Within an act that wrote a person once more.
     *
     * @param before the writings that lay beside before it
     * @param edit the number of this writing
     * @param stands what of it stands now
     * @param beside what of it lies beside now
     */
    void written(
            CaseRef ref,
            UUID party,
            List<Integer> before,
            int edit,
            Written right,
            Set<PartyField> stands,
            Set<PartyField> beside,
            Instant now) {
        var file = new CaseId(ref.province(), ref.id());
        var left = lying(ref, party);
        var decided = before.stream().filter(each -> !left.contains(each)).toList();
        decided.forEach(each -> forget(ref, number(party, each), now));
        var parts = Written.parts(stands);
        if (!parts.isEmpty()) {
            vault.correct(file, party, party, right.identity(), parts);
            before.stream()
                    .filter(left::contains)
                    .map(each -> number(party, each))
                    .forEach(each -> vault.correct(file, each, each, right.identity(), parts));
        }
        var doubled = Written.parts(beside);
        if (!doubled.isEmpty()) {
            vault.correct(file, party, number(party, edit), right.identity(), doubled);
        }
        if (!parts.isEmpty() || !doubled.isEmpty() || !decided.isEmpty()) {
            var others = left.stream().map(each -> number(party, each)).toList();
            kinship.personIs(ref, party, others, now);
        }
    }

    /** Within an act that takes a person out of a case: they are found by nothing any more. */
    void takenOut(CaseRef ref, UUID party, List<Integer> before, Instant now) {
        before.forEach(each -> forget(ref, number(party, each), now));
    }

    private void forget(CaseRef ref, UUID number, Instant now) {
        vault.forget(ref.province(), number);
        kinship.personWent(ref, number, now);
    }
}
