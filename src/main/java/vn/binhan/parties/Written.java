package vn.binhan.parties;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.binhan.access.Decision;
import vn.binhan.kit.Form;
import vn.binhan.vault.Identity;

/** What somebody wrote into the boxes about a person; boxes that stayed empty are not in it. */
record Written(Map<PartyField, String> values) {
    private static final int LONGEST = 300;
    private static final int OLDEST = 120;

    static Written in(Form form) {
        var values = new EnumMap<PartyField, String>(PartyField.class);
        for (var field : PartyField.values()) {
            var text = form.text(field.name());
            if (!text.isEmpty()) {
                values.put(field, text);
            }
        }
        return new Written(values);
    }

    /** The person as far as these boxes say who it is. */
    Identity identity() {
        var year = values.get(PartyField.BIRTH_YEAR);
        var phone = values.get(PartyField.PHONE);
        return new Identity(
                values.getOrDefault(PartyField.NAME, ""),
                year == null ? null : Integer.valueOf(year),
                values.get(PartyField.CITIZEN_NUMBER),
                phone == null ? List.of() : List.of(phone));
    }

    /** The parts of who somebody is that these fields are about. */
    static Set<Identity.Part> parts(Set<PartyField> fields) {
        var parts = EnumSet.noneOf(Identity.Part.class);
        for (var field : fields) {
            switch (field) {
                case NAME -> parts.add(Identity.Part.NAME);
                case BIRTH_YEAR -> parts.add(Identity.Part.BIRTH_YEAR);
                case CITIZEN_NUMBER -> parts.add(Identity.Part.CITIZEN_NUMBER);
                case PHONE -> parts.add(Identity.Part.PHONES);
                case ADDRESS -> {}
            }
        }
        return parts;
    }

    /** What cannot be, with the sentence that says what to write instead. */
    <D> Optional<Decision<D>> refusal(Instant now) {
        if (values.values().stream().anyMatch(value -> value.length() > LONGEST)) {
            return Optional.of(Decision.refuse("parties.refused.long", LONGEST));
        }
        var year = values.get(PartyField.BIRTH_YEAR);
        var thisYear = now.atZone(ZoneOffset.UTC).getYear();
        if (year != null
                && (!year.matches("\\d{4}")
                        || Integer.parseInt(year) < thisYear - OLDEST
                        || Integer.parseInt(year) > thisYear)) {
            return Optional.of(Decision.refuse("parties.refused.year"));
        }
        var citizen = values.get(PartyField.CITIZEN_NUMBER);
        if (citizen != null && !citizen.replaceAll("\\s", "").matches("\\d{9}|\\d{12}")) {
            return Optional.of(Decision.refuse("parties.refused.citizen"));
        }
        return Optional.empty();
    }
}
