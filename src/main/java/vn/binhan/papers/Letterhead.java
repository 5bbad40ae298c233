package vn.binhan.papers;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.DutyKind;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationKind;
import vn.binhan.places.Unit;

/**
 * How an office names itself at the head of its papers, as Decree 30/2020 asks.
 *
 * @param unit the unit it serves; absent where the program does not know it
 */
record Letterhead(Organisation office, @Nullable Unit unit) {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final String COMMITTEE = "ỦY BAN NHÂN DÂN";
    private static final int MOST_INITIALS = 6;

    /** The name in capitals; a committee's place stands on a line of its own. */
    String issuer() {
        var name = office.name().strip().toUpperCase(VIETNAMESE);
        for (var begins : new String[] {"UBND ", COMMITTEE + " ", "UỶ BAN NHÂN DÂN "}) {
            if (name.startsWith(begins)) {
                return COMMITTEE + "\n" + name.substring(begins.length());
            }
        }
        return name;
    }

    /** The name as it stands within a sentence. */
    String name() {
        return office.name().strip().replaceFirst("^UBND ", "Ủy ban nhân dân ");
    }

    /** The letters behind the number: "QĐ-UBND". */
    String symbol(PaperKind.Book book) {
        if (book == PaperKind.Book.LETTER) {
            // Letters also name who drafted them; in a commune that is culture and society.
            return isCommittee() ? "UBND-VHXH" : abbreviation();
        }
        return book.letters() + "-" + abbreviation();
    }

    private String abbreviation() {
        return switch (office.kind()) {
            case PEOPLES_COMMITTEE -> "UBND";
            case POLICE_OR_ARMY -> "CA";
            default ->
                    Arrays.stream(office.name().split("[^\\p{L}]+", -1))
                            .filter(word -> !word.isEmpty())
                            .limit(MOST_INITIALS)
                            .map(word -> word.substring(0, 1).toUpperCase(VIETNAMESE))
                            .collect(Collectors.joining());
        };
    }

    private boolean isCommittee() {
        return office.kind() == OrganisationKind.PEOPLES_COMMITTEE;
    }

    /** The place before the day: the unit's name without its kind. */
    String place() {
        return unit == null ? "" : unit.shortName();
    }

    /** What whoever signs is there, as far as the duty says it. */
    String title(DutyKind duty) {
        if (duty != DutyKind.UNIT_HEAD) {
            return "NGƯỜI LẬP";
        }
        return switch (office.kind()) {
            case PEOPLES_COMMITTEE -> "CHỦ TỊCH";
            case POLICE_OR_ARMY -> "TRƯỞNG CÔNG AN";
            default -> "THỦ TRƯỞNG CƠ QUAN";
        };
    }

    /** A number as Decree 30 writes it: below ten with a zero before. */
    static String number(int number) {
        return "%02d".formatted(number);
    }
}
