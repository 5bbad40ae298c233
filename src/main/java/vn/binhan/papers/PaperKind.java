package vn.binhan.papers;

import static vn.binhan.access.Operation.SIGN_PAPER;
import static vn.binhan.access.Operation.WRITE_PAPER;
import static vn.binhan.papers.PaperField.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.binhan.access.Operation;
import vn.binhan.papers.PaperPages.Home;

/**
 * The papers that can be drawn up: in which book each is numbered, who signs and who gets it, and
 * which fields may stand in it. No kind names an official form number: the texts of the official
 * forms have not been compared, so each is marked as a draft of the office.
 */
public enum PaperKind {
    // spotless:off
    /** A body asks the Chair for a no-contact order, with her word (Law 13/2022, Article 25). */
    REQUEST(Home.DOSSIER, Book.LETTER, WRITE_PAPER, Set.of(Addressee.CHAIR),
            HIM, HIS_YEAR, HER, BOND, DEEDS, COMMUNE, ACT_PLACE, ASKER, ASKED_AT, RECEIVER),
    /** The Chair's order; its one text goes to him, her, the police and the village. */
    DECISION(Home.DOSSIER, Book.DECISION, SIGN_PAPER,
            Set.of(Addressee.HIM, Addressee.HER, Addressee.POLICE, Addressee.VILLAGE_HEAD),
            HIM, HIS_YEAR, HER, BOND, DEEDS, COMMUNE, REASONS, FROM, UNTIL, DISTANCE),
    /** The Chair says in writing why there is no order. */
    REFUSAL(Home.DOSSIER, Book.LETTER, SIGN_PAPER, Set.of(Addressee.HER),
            HER, ASKER, ASKED_AT, REFUSED_AT, REASONS, RECEIVER),
    /** He may be near her for some hours for one occasion (Decree 76/2023). */
    CONTACT_NOTICE(Home.DOSSIER, Book.NOTICE, WRITE_PAPER,
            Set.of(Addressee.HIM, Addressee.HER, Addressee.SUPERVISOR),
            HIM, HER, OCCASION, CONTACT_FROM, CONTACT_UNTIL, ORDER_NUMBER),
    /** The Chair cancels the order. */
    CANCELLATION(Home.DOSSIER, Book.DECISION, SIGN_PAPER,
            Set.of(Addressee.HIM, Addressee.HER, Addressee.POLICE, Addressee.VILLAGE_HEAD),
            HIM, HER, ORDER_NUMBER, CANCELLED_AT, REASONS),
    /** Somebody is named to watch that the order is kept. */
    SUPERVISION(Home.DOSSIER, Book.DECISION, WRITE_PAPER,
            Set.of(Addressee.SUPERVISOR, Addressee.VILLAGE_HEAD),
            HIM, HER, SUPERVISOR, UNTIL, DISTANCE, ORDER_NUMBER),
    /** The order was given to somebody, how, and before whom; a copy stays with whoever got it. */
    SERVICE(Home.DOSSIER, Book.MINUTES, WRITE_PAPER, Set.of(Addressee.HIM, Addressee.FILE),
            HIM, ORDER_NUMBER, SERVED_AT, SERVED_TO, SERVED_HOW, SERVED_BY, WITNESS),
    /** The chief of the commune's police has him come to the station (Law 13/2022, Article 24). */
    SUMMONS(Home.PROCEEDING, Book.LETTER, SIGN_PAPER, Set.of(Addressee.HIM),
            USER, USER_YEAR, COMMUNE, COME_BY, BRING),
    /** What he did against the law, and what he says to it, before a sanction is decided. */
    SANCTION_RECORD(Home.PROCEEDING, Book.MINUTES, WRITE_PAPER,
            Set.of(Addressee.HIM, Addressee.FILE),
            USER, USER_YEAR, COMMUNE, ACTED_AT, DEEDS, VIOLATION, BASIS, HIS_WORD, WITNESS),
    /** The sanction by the tariff of the day of the act. */
    SANCTION_DECISION(Home.PROCEEDING, Book.DECISION, SIGN_PAPER, Set.of(Addressee.HIM),
            USER, USER_YEAR, COMMUNE, ACTED_AT, DEEDS, VIOLATION, BASIS, RECORD_NUMBER, SANCTION,
            AMOUNT),
    /** The decision on a sanction was given to him, how, and before whom. */
    SANCTION_SERVICE(Home.PROCEEDING, Book.MINUTES, WRITE_PAPER,
            Set.of(Addressee.HIM, Addressee.FILE),
            USER, USER_YEAR, SANCTION_NUMBER, SERVED_AT, SERVED_HOW, SERVED_BY, WITNESS),
    /** The community spoke with him (Law 13/2022, Article 32). */
    CRITICISM(Home.PROCEEDING, Book.MINUTES, WRITE_PAPER,
            Set.of(Addressee.HIM, Addressee.VILLAGE_HEAD, Addressee.CHAIR),
            USER, USER_YEAR, COMMUNE, HELD_AT, PRESENT, SAID, HIS_WORD),
    /** The Chair learns that there is a case, and no more than is needed (Law, Article 20). */
    NOTIFICATION(Home.CASE, Book.LETTER, WRITE_PAPER, Set.of(Addressee.CHAIR),
            CASE_NUMBER, RECEIVED_AT, COMMUNE, DANGER, TOLD_BEFORE, RECEIVER),
    /** A service learns what she agreed to pass on. */
    REFERRAL(Home.CASE, Book.LETTER, WRITE_PAPER, Set.of(Addressee.PARTNER),
            NEEDS, AGREED_AT, PASSED_ON, SAFE_CONTACT, PARTNER),
    /** What the bodies that help her agreed in a conference; each of them gets it. */
    CONFERENCE(Home.CASE, Book.MINUTES, WRITE_PAPER, Set.of(Addressee.PARTNER, Addressee.FILE),
            CASE_NUMBER, CONFERRED_AT, TOOK_PART, DANGER, CONFERRED, AGREED_ON),
    /** Whoever asked for mediation, he perhaps, learns that there is none. */
    MEDIATION_REFUSAL(Home.CASE, Book.LETTER, WRITE_PAPER,
            Set.of(Addressee.HIM, Addressee.VILLAGE_HEAD),
            NOT_MEDIATED_AT, REASONS, RECEIVER),
    /** Why a case was closed and who looked at it. */
    CLOSURE(Home.CASE, Book.MINUTES, WRITE_PAPER, Set.of(Addressee.FILE),
            CASE_NUMBER, RECEIVED_AT, CLOSED_AT, CLOSE_REASON, HER_VIEW, ASKED_BY, CLOSED_BY),
    /** How a child is helped, as the Chair approved it (Decree 56/2017). */
    CHILD_SUPPORT(Home.CHILD, Book.PLAN, SIGN_PAPER, Set.of(Addressee.CHAIR, Addressee.PARTNER),
            CHILD, CHILD_YEAR, COMMUNE, CHILD_DANGER, PLANNED, BEST, HEARD, DRAFTED_BY, APPROVED_AT),
    /** What is done at once so that nothing more happens to a child (Decree 56/2017). */
    CHILD_INTERVENTION(Home.CHILD, Book.PLAN, WRITE_PAPER,
            Set.of(Addressee.CHAIR, Addressee.PARTNER),
            CHILD, CHILD_YEAR, COMMUNE, CHILD_DANGER, JUDGED_AT, HARM, SEPARATED_AT, AT_ONCE);
    // spotless:on

    /** A book of numbers, and the letters by which its papers are known. */
    enum Book {
        DECISION("QĐ"),
        /** Official letters bear no letters of their own kind. */
        LETTER(""),
        NOTICE("TB"),
        MINUTES("BB"),
        PLAN("KH");

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

    private final Home home;
    private final Book book;
    private final Operation operation;
    private final Set<Addressee> addressees;
    private final Set<PaperField> fields = EnumSet.noneOf(PaperField.class);

    PaperKind(
            Home home,
            Book book,
            Operation operation,
            Set<Addressee> addressees,
            PaperField... own) {
        this.home = home;
        this.book = book;
        this.operation = operation;
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

    /** Where it is drawn up. */
    Home home() {
        return home;
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

    /** The kinds that are drawn up there. */
    static List<PaperKind> of(Home home) {
        return Arrays.stream(values()).filter(kind -> kind.home == home).toList();
    }
}
