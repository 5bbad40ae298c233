package vn.binhan.intake;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Language;
import vn.binhan.places.UnitKey;

/**
 * What somebody tells, as she fills it in: everything can be left out. All of it is sealed; only
 * the commune, the danger and whether an official is involved are also kept in the clear, so that
 * somebody can be called while the vault is locked.
 *
 * @param area where it happened; absent when not said
 * @param place free words about the place
 * @param story what happened, in her words
 * @param official whether the person who uses violence is an official or kin of one
 * @param receiver whom she would rather have as receiver; absent where she has no wish
 * @param contact how she may be reached; absent when not said
 * @param people names, if she wants to give any
 * @param older what she knows of an earlier report, when its receipt is lost
 */
public record Telling(
        Whom whom,
        Answer danger,
        @Nullable Area area,
        String place,
        Set<Kind> kinds,
        String story,
        Set<Wish> wishes,
        Answer official,
        @Nullable Receiver receiver,
        @Nullable SafeContact contact,
        List<Named> people,
        Language language,
        String older) {

    public Telling {
        kinds = ordered(kinds, Kind.class);
        wishes = ordered(wishes, Wish.class);
        people = List.copyOf(people);
    }

    /** The same set in one order, so that a form sent again is the same to the last byte. */
    private static <E extends Enum<E>> Set<E> ordered(Set<E> some, Class<E> of) {
        var all = EnumSet.noneOf(of);
        all.addAll(some);
        return Collections.unmodifiableSet(all);
    }

    /** For whom somebody speaks. */
    public enum Whom {
        SELF,
        CHILD,
        RELATIVE,
        NEIGHBOUR,
        OTHER,
        NOT_SAID
    }

    /** An answer that nobody has to give. */
    public enum Answer {
        YES,
        NO,
        NOT_SAID
    }

    /** A commune with the province that it belongs to: known also while the database is away. */
    public record Area(String province, UnitKey commune) {}

    /** The kinds of harm of Law 13/2022, Article 3, in four groups, and what is none of them. */
    public enum Kind {
        PHYSICAL,
        PSYCHOLOGICAL,
        SEXUAL,
        ECONOMIC,
        CHILD_HARMED,
        SOMETHING_ELSE
    }

    /** What she wants; a request to keep him away is one under the law, with its own clock. */
    public enum Wish {
        TALK,
        SHELTER,
        HEALTH,
        LEGAL,
        STOP_HIM,
        JUST_TELL
    }

    /** The addresses of Law 13/2022, Article 19, from which she may choose. */
    public enum Receiver {
        COMMUNE_COMMITTEE,
        POLICE,
        BORDER_POST,
        SCHOOL,
        VILLAGE_HEAD,
        ORGANISATION,
        HOTLINE,
        PROVINCE
    }

    /** How she may be reached without harm. */
    public record SafeContact(
            Channel channel,
            String address,
            String hours,
            String whoMayAnswer,
            String codeWord,
            String neutralWords) {

        /** By what; not at all is a choice that nothing overrides. */
        public enum Channel {
            NOT_AT_ALL,
            CALL,
            TEXT,
            SOMEBODY_ELSE,
            ONLY_RECEIPT
        }

        @Override
        public String toString() {
            return "safe contact";
        }
    }

    /** Somebody whom she names. */
    public record Named(Part part, String name, @Nullable Integer birthYear, String phone) {

        /** Who that is in what she tells. */
        public enum Part {
            SURVIVOR,
            USED_VIOLENCE,
            CHILD,
            REPORTER,
            WITNESS,
            OTHER
        }

        @Override
        public String toString() {
            return "named person";
        }
    }

    /** Nothing said yet. */
    public static Telling empty(Language language) {
        return new Telling(
                Whom.NOT_SAID,
                Answer.NOT_SAID,
                null,
                "",
                Set.of(),
                "",
                Set.of(),
                Answer.NOT_SAID,
                null,
                null,
                List.of(),
                language,
                "");
    }

    /** Says nothing of what was told. */
    @Override
    public String toString() {
        return "telling";
    }
}
