package vn.binhan.reading;

import java.util.function.Predicate;
import vn.binhan.heads.DocumentType;
import vn.binhan.reading.PlanReading.Kind;

/** Decides what sort of document a text is: the first row that fits counts. */
enum DocumentKindRules {
    // spotless:off
    FOREIGN        (Kind.OTHER,    0.95, "the text is not Vietnamese",                                             e -> !e.vietnamese()),
    ANNEXED        (Kind.DECISION, 0.97, "a decision, and a plan stands behind its articles",                      e -> e.is(DocumentType.DECISION) && e.annex()),
    ANNEX_PROMISED (Kind.DECISION, 0.93, "a decision that issues a plan, the plan perhaps cut off",                e -> e.is(DocumentType.DECISION) && e.issuesPlan()),
    APPROVED_INLINE(Kind.DECISION, 0.85, "a decision whose articles hold objectives and tasks",                    e -> e.is(DocumentType.DECISION) && e.sections() >= 2),
    OTHER_DECISION (Kind.OTHER,    0.90, "a decision about something else",                                        e -> e.is(DocumentType.DECISION)),
    ANNEX_ALONE    (Kind.DECISION, 0.85, "a plan that says which decision it is annexed to",                       e -> e.is(DocumentType.PLAN) && !e.letterhead() && e.annexNote()),
    TITLED_PLAN    (Kind.PLAN,     0.98, "the title says KẾ HOẠCH, whatever the symbol says",                      e -> e.is(DocumentType.PLAN)),
    PROGRAMME      (Kind.PLAN,     0.90, "a programme or scheme with a letterhead and its own sections",            e -> e.letterhead() && e.isProgramme() && e.sections() >= 2),
    OTHER_TYPE     (Kind.OTHER,    0.95, "the title names another type of document",                               e -> e.type() != null),
    LETTER         (Kind.OTHER,    0.95, "it is addressed to somebody (Kính gửi) or has only a subject (V/v)",     e -> e.addressed()),
    PLAN_SYMBOL    (Kind.PLAN,     0.90, "the symbol says KH, the title was lost",                                 e -> e.letterhead() && e.symbolIs(DocumentType.PLAN)),
    DECISION_SYMBOL(Kind.DECISION, 0.85, "the symbol says QĐ, the title was lost, it issues a plan",               e -> e.letterhead() && e.symbolIs(DocumentType.DECISION) && (e.issuesPlan() || e.sections() >= 2 || (e.annexNote() && e.sections() > 0))),
    INTRODUCED_PLAN(Kind.PLAN,     0.80, "number and title were lost, but it issues a plan and has its sections",  e -> e.letterhead() && e.symbolType() == null && e.introducesPlan()),
    OTHER_OFFICIAL (Kind.OTHER,    0.90, "any other official document",                                            e -> e.letterhead()),
    BARE_PLAN      (Kind.PLAN,     0.75, "the letterhead was lost, but it introduces itself as a plan or has its sections", e -> (e.introducesPlan() || e.titled()) && (e.opensAsPlan() || (e.sections() >= 2 && e.romanSections()))),
    AIMS_FIRST     (Kind.PLAN,     0.60, "all above its first section was lost, which tells the aims",              e -> e.opensWithAim() && e.sections() >= 2 && e.romanSections()),
    NEWS           (Kind.NEWS,     0.90, "it tells of a plan or programme that somebody issued",                                e -> e.tellsOfPlan() >= 2),
    ANYTHING       (Kind.OTHER,    0.80, "anything else",                                                          e -> true);
    // spotless:on

    private final Kind kind;
    private final double confidence;
    private final String reason;
    private final Predicate<Evidence> fits;

    DocumentKindRules(Kind kind, double confidence, String reason, Predicate<Evidence> fits) {
        this.kind = kind;
        this.confidence = confidence;
        this.reason = reason;
        this.fits = fits;
    }

    static DocumentKindRules first(Evidence evidence) {
        for (DocumentKindRules rule : values()) {
            if (rule.fits.test(evidence)) {
                return rule;
            }
        }
        return ANYTHING;
    }

    Kind kind() {
        return kind;
    }

    double confidence() {
        return confidence;
    }

    String reason() {
        return reason;
    }
}
