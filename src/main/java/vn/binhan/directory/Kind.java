package vn.binhan.directory;

/**
 * The kinds of places that help, as the law and the programme name them.
 *
 * <p>The basis is the legal text that names the kind; it is printed as it is cited.
 */
public enum Kind {
    // spotless:off
    HOTLINE           (Secrecy.NEVER,  "Luật 13/2022/QH15, Điều 19"),
    TRUSTED_ADDRESS   (Secrecy.MAY_BE, "Luật 13/2022/QH15, Điều 35 và Điều 36"),
    SHELTER           (Secrecy.ALWAYS, "Luật 13/2022/QH15, Điều 22"),
    ONE_STOP_CENTRE   (Secrecy.MAY_BE, "Quyết định 2232/QĐ-TTg, nhóm nhiệm vụ 2"),
    HEALTH_FACILITY   (Secrecy.NEVER,  "Luật 13/2022/QH15, Điều 35"),
    LEGAL_AID_CENTRE  (Secrecy.NEVER,  "Luật 13/2022/QH15, Điều 35"),
    SOCIAL_WORK_CENTRE(Secrecy.MAY_BE, "Quyết định 2232/QĐ-TTg, nhóm nhiệm vụ 2"),
    SOCIAL_ASSISTANCE (Secrecy.MAY_BE, "Luật 13/2022/QH15, Điều 35"),
    COUNSELLING       (Secrecy.MAY_BE, "Luật 13/2022/QH15, Điều 35"),
    POLICE            (Secrecy.NEVER,  "Luật 13/2022/QH15, Điều 19"),
    BORDER_POST       (Secrecy.NEVER,  "Luật 13/2022/QH15, Điều 19"),
    COMMUNE_COMMITTEE (Secrecy.NEVER,  "Luật 13/2022/QH15, Điều 19");
    // spotless:on

    /** Whether the address of such a place is kept from the public. */
    enum Secrecy {
        NEVER,
        MAY_BE,
        ALWAYS
    }

    private final Secrecy secrecy;
    private final String basis;

    Kind(Secrecy secrecy, String basis) {
        this.secrecy = secrecy;
        this.basis = basis;
    }

    /** The legal text that names places of this kind. */
    public String basis() {
        return basis;
    }

    /** Whether somebody can sleep there. */
    public boolean takesIn() {
        return this == SHELTER
                || this == TRUSTED_ADDRESS
                || this == ONE_STOP_CENTRE
                || this == SOCIAL_ASSISTANCE;
    }

    /** Whether an entry of this kind may be kept with, or without, a secret address. */
    boolean allows(boolean sealed) {
        return secrecy == Secrecy.MAY_BE || sealed == (secrecy == Secrecy.ALWAYS);
    }
}
