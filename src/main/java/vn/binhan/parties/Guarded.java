package vn.binhan.parties;

import java.util.ArrayList;
import java.util.Set;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.kit.AddressText;
import vn.binhan.kit.VietnameseText;
import vn.binhan.vault.Sealed;
import vn.binhan.vault.Vault;

/**
 * Compares words that go to his side with what is sealed of the people of her case: where anybody
 * lives but he, and who told or saw. Where he lives himself is no secret from him.
 */
final class Guarded {
    private static final Set<Role> WHO_SPOKE = Set.of(Role.REPORTER, Role.WITNESS);

    private final PartyStore parties;
    private final Vault vault;

    Guarded(PartyStore parties, Vault vault) {
        this.parties = parties;
        this.vault = vault;
    }

    /** Whether the words say any of it, however they are written. */
    boolean isIn(CaseRef ref, String words) {
        var his = new ArrayList<Sealed>();
        var places = new ArrayList<Sealed>();
        var names = new ArrayList<Sealed>();
        for (var party : parties.of(ref)) {
            if (party.out() != null) {
                continue;
            }
            var home = party.role() == Role.USED_VIOLENCE ? his : places;
            parties.sealed(ref, party, PartyField.ADDRESS).ifPresent(home::add);
            // Of two addresses nobody has decided which is right.
            parties.fields(ref).stream()
                    .filter(field -> field.beside() && field.party().equals(party.id()))
                    .filter(field -> field.kind() == PartyField.ADDRESS)
                    .flatMap(field -> parties.beside(ref, party, field).stream())
                    .forEach(home::add);
            if (WHO_SPOKE.contains(party.role())) {
                parties.sealed(ref, party, PartyField.NAME).ifPresent(names::add);
            }
        }
        return !vault.such(places, place -> AddressText.says(words, place) && !isAt(his, place))
                        .isEmpty()
                || !vault.such(names, name -> isNamed(words, name)).isEmpty();
    }

    private boolean isAt(ArrayList<Sealed> his, String place) {
        return !vault.such(his, home -> AddressText.says(home, place)).isEmpty();
    }

    /** A name of one word alone is a word of the language as well. */
    private static boolean isNamed(String words, String name) {
        var key = VietnameseText.key(name);
        return key.contains(" ")
                && (" " + VietnameseText.key(words) + " ").contains(" " + key + " ");
    }
}
