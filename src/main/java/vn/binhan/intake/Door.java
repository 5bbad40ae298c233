package vn.binhan.intake;

/** Through which door a report came (Law 13/2022, Article 19, and the pages that anybody opens). */
public enum Door {
    PUBLIC_PAGE,
    HOTLINE,
    VILLAGE_HEAD,
    OFFICER,
    COUNTER,
    LETTER,
    AGENCY,
    /** Somebody came back with a receipt and adds to an earlier report. */
    RECEIPT
}
