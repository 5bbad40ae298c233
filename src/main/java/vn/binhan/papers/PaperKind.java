package vn.binhan.papers;

import static vn.binhan.papers.PaperField.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.binhan.access.Operation;

/**
 * The papers that can be drawn up: in which book each is numbered, who signs and who gets it, and
 * which fields may stand in it. No kind names an official form number: the texts of the official
 * forms have not been compared, so each is marked as a draft of the office.
 */
public enum PaperKind {
    /** A body asks the Chair for a no-contact order, with her word (Law 13/2022, Article 25). */
    REQUEST(
            Book.LETTER,
            Operation.WRITE_PAPER,
            true,
            Set.of(Addressee.CHAIR),
            HIM,
            HIS_YEAR,
            HER,
            BOND,
            DEEDS,
            COMMUNE,
            ACT_PLACE,
            ASKER,
            ASKED_AT,
            RECEIVER),
    /** The Chair's order; its one text goes to him, her, the police and the village. */
    DECISION(
            Book.DECISION,
            Operation.SIGN_PAPER,
            true,
            Set.of(Addressee.HIM, Addressee.HER, Addressee.POLICE, Addressee.VILLAGE_HEAD),
            HIM,
            HIS_YEAR,
            HER,
            BOND,
            DEEDS,
            COMMUNE,
            REASONS,
            FROM,
            UNTIL,
            DISTANCE),
    /** The Chair says in writing why there is no order. */
    REFUSAL(
            Book.LETTER,
            Operation.SIGN_PAPER,
            true,
            Set.of(Addressee.HER),
            HER,
            ASKER,
            ASKED_AT,
            REFUSED_AT,
            REASONS,
            RECEIVER),
    /** He may be near her for some hours for one occasion (Decree 76/2023). */
    CONTACT_NOTICE(
            Book.NOTICE,
            Operation.WRITE_PAPER,
            true,
            Set.of(Addressee.HIM, Addressee.HER, Addressee.SUPERVISOR),
            HIM,
            HER,
            OCCASION,
            CONTACT_FROM,
            CONTACT_UNTIL,
            ORDER_NUMBER),
    /** The Chair cancels the order. */
    CANCELLATION(
            Book.DECISION,
            Operation.SIGN_PAPER,
            true,
            Set.of(Addressee.HIM, Addressee.HER, Addressee.POLICE, Addressee.VILLAGE_HEAD),
            HIM,
            HER,
            ORDER_NUMBER,
            CANCELLED_AT,
            REASONS),
    /** Somebody is named to watch that the order is kept. */
    SUPERVISION(
            Book.DECISION,
            Operation.WRITE_PAPER,
            true,
            Set.of(Addressee.SUPERVISOR, Addressee.VILLAGE_HEAD),
            HIM,
            HER,
            SUPERVISOR,
            UNTIL,
            DISTANCE,
            ORDER_NUMBER),
    /** The Chair learns that there is a case, and no more than is needed (Law, Article 20). */
    NOTIFICATION(
            Book.LETTER,
            Operation.WRITE_PAPER,
            false,
            Set.of(Addressee.CHAIR),
            CASE_NUMBER,
            RECEIVED_AT,
            COMMUNE,
            DANGER,
            TOLD_BEFORE,
            RECEIVER),
    /** A service learns what she agreed to pass on. */
    REFERRAL(
            Book.LETTER,
            Operation.WRITE_PAPER,
            false,
            Set.of(Addressee.PARTNER),
            NEEDS,
            AGREED_AT,
            PASSED_ON,
            SAFE_CONTACT,
            PARTNER),
    /** Why a case was closed and who looked at it. */
    CLOSURE(
            Book.MINUTES,
            Operation.WRITE_PAPER,
            false,
            Set.of(Addressee.FILE),
            CASE_NUMBER,
            RECEIVED_AT,
            CLOSED_AT,
            CLOSE_REASON,
            HER_VIEW,
            ASKED_BY,
            CLOSED_BY);

    /** A book of numbers, and the letters by which its papers are known. */
    enum Book {
        DECISION("QĐ"),
        /** Official letters bear no letters of their own kind. */
        LETTER(""),
        NOTICE("TB"),
        MINUTES("BB");

        private final String letters;

        Book(String letters) {
            this.letters = letters;
        }

        /** What stands before the issuer's abbreviation; empty for letters. */
        String letters() {
            return letters;
        }
    }

    /** What stands in every paper, whoever gets it. */
    private static final Set<PaperField> HEAD =
            Collections.unmodifiableSet(
                    EnumSet.of(
                            SUPERIOR, ISSUER, OFFICE, NUMBER, SYMBOL, PLACE, DAY, TITLE, SIGNER,
                            MARK));

    private final Book book;
    private final Operation operation;
    private final boolean onDossier;
    private final Set<Addressee> addressees;
    private final Set<PaperField> fields = EnumSet.noneOf(PaperField.class);

    PaperKind(
            Book book,
            Operation operation,
            boolean onDossier,
            Set<Addressee> addressees,
            PaperField... own) {
        this.book = book;
        this.operation = operation;
        this.onDossier = onDossier;
        this.addressees = addressees;
        fields.addAll(List.of(own));
    }

    Book book() {
        return book;
    }

    /** The right that is needed to give it a number. */
    Operation operation() {
        return operation;
    }

    /** Whether it comes out of a dossier of a measure; otherwise out of her case. */
    boolean onDossier() {
        return onDossier;
    }

    /** Everybody who gets this very text. */
    Set<Addressee> addressees() {
        return addressees;
    }

    /** The fields that may stand in it: those it lists, without what an addressee may not learn. */
    Set<PaperField> fields() {
        var allowed = EnumSet.copyOf(HEAD);
        allowed.addAll(fields);
        allowed.removeIf(field -> addressees.stream().anyMatch(field::isHiddenFrom));
        return allowed;
    }

    /** The fields that it lists itself, as written. */
    Set<PaperField> listed() {
        return Collections.unmodifiableSet(fields);
    }

    /** Whether it gets to somebody who may not learn where she is. */
    boolean isGuarded() {
        return addressees.stream().anyMatch(each -> each.mayNotLearn(Addressee.Secret.HER_PLACE));
    }

    /** The name of its template and the end of its address. */
    String file() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kinds that come out of a dossier, or out of a case. */
    static List<PaperKind> of(boolean dossier) {
        return Arrays.stream(values()).filter(kind -> kind.onDossier == dossier).toList();
    }
}
