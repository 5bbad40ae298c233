package vn.binhan.app;

import java.util.List;

/** The rooms of the house by name. */
public final class Rooms {
    /** The rooms that bring words. */
    public static final List<String> WITH_WORDS =
            List.of(
                    "storage",
                    "app",
                    "commands",
                    "kit",
                    "places",
                    "law",
                    "vault",
                    "access",
                    "signin",
                    "openid",
                    "casefiles",
                    "kinship",
                    "parties",
                    "chronicle",
                    "rosters",
                    "today",
                    "intake",
                    "servicelevels",
                    "response",
                    "consents",
                    "incidents",
                    "needs",
                    "shelter",
                    "ownview",
                    "contact",
                    "children",
                    "risk",
                    "papers",
                    "cases",
                    "measures",
                    "accountability",
                    "mediation",
                    "directory",
                    "documents",
                    "drafting",
                    "rulebook",
                    "plans",
                    "programme",
                    "work",
                    "issuing",
                    "budget",
                    "coverage",
                    "gazetteer",
                    "telling",
                    "hotline",
                    "publicsite",
                    "exchange");

    private Rooms() {}
}
