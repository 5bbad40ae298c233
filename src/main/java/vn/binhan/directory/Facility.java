package vn.binhan.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Subject;
import vn.binhan.kit.Language;
import vn.binhan.places.Places;
import vn.binhan.places.UnitKey;

/**
 * A place or line that helps, as everybody may see it; of a secret place neither commune nor
 * address is here.
 *
 * @param keeper the body that answers for the entry; absent for one that came with the program and
 *     that no body has taken up yet
 * @param edit grows with every change, so that nobody overwrites what another has just written
 */
public record Facility(
        FacilityRef ref,
        @Nullable OrganisationId keeper,
        Details details,
        Check check,
        int edit,
        @Nullable Instant withdrawnAt) {

    /**
     * What people read about it.
     *
     * @param nameInEnglish empty when nobody wrote one
     * @param at the commune in which it stands; absent for a line and for a secret place
     * @param point where it stands on a map; absent where nobody wrote it, and of a secret place
     * @param area the nation, a province or a commune: whom it serves
     * @param capacity how many people it can take in at once; absent when it takes in nobody or
     *     nobody knows
     * @param bring what to bring along
     */
    public record Details(
            Kind kind,
            String name,
            String nameInEnglish,
            boolean sealed,
            @Nullable UnitKey at,
            String address,
            @Nullable Point point,
            UnitKey area,
            List<Phone> phones,
            Hours hours,
            Cost cost,
            Set<ForWhom> forWhom,
            Set<Speech> languages,
            Set<Ease> eases,
            @Nullable Integer capacity,
            String bring,
            String remark) {}

    /** When somebody last made sure that it is right, how, and who or what told them. */
    public record Check(LocalDate on, How how, String source) {

        /** After so many days without a check an entry is called old; the house's own bar. */
        public static final int DAYS_FRESH = 180;

        /** Whether nobody has made sure for too long. */
        public boolean isOld(LocalDate today) {
            return on.plusDays(DAYS_FRESH).isBefore(today);
        }
    }

    /** How somebody made sure. */
    public enum How {
        /** It was held against a source; nobody called. */
        READ,
        /** Somebody called, and it was right. */
        CALLED
    }

    /** What its help costs. */
    public enum Cost {
        FREE,
        PAID,
        DEPENDS,
        UNKNOWN
    }

    /** Whom it is for; nobody named means everybody. */
    public enum ForWhom {
        WOMEN,
        MEN,
        CHILDREN,
        ELDERLY,
        DISABLED,
        LGBT
    }

    /** The languages in which somebody there can talk, beside Vietnamese. */
    public enum Speech {
        TAY,
        THAI,
        MUONG,
        KHMER,
        HMONG,
        NUNG,
        HOA,
        CHAM,
        EDE,
        JRAI,
        ENGLISH,
        SIGN
    }

    /** What makes it easier to come. */
    public enum Ease {
        WHEELCHAIR,
        GROUND_FLOOR,
        CHILD_CORNER,
        PRIVATE_ROOM,
        HOME_VISIT,
        TEXT_MESSAGE
    }

    /** The name in the reader's language as far as it is known. */
    public String name(Language language) {
        return language == Language.EN && !details.nameInEnglish().isEmpty()
                ? details.nameInEnglish()
                : details.name();
    }

    /** Whether somebody can sleep there today. */
    public boolean takesIn() {
        return details.kind().takesIn() && !isWithdrawn();
    }

    /** Its numbers as people read them. */
    public String phones() {
        return Phone.join(details.phones());
    }

    /** Whether it serves the whole country. */
    public boolean isNational() {
        return details.area().code().equals(Places.NATION);
    }

    /** The thing for rights and record; whoever asks stands for an entry that has no keeper yet. */
    Subject subject(OrganisationId asking) {
        return Subject.of(ref.subject(), keeper == null ? asking : keeper);
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }
}
