package vn.binhan.house;

import java.util.List;

/**
 * The plan of the house: every room with its floor, in the order in which rooms may be imported.
 */
final class HousePlan {

    /** One room; it may import rooms of lower floors and those named before it on its own floor. */
    record Room(int floor, String name, String purpose) {}

    // spotless:off
    static final List<Room> ROOMS = List.of(
            new Room(0, "kit",         "pages, forms, words, routes, JSON: tools that know no word of the domain"),
            new Room(1, "law",         "legal texts, dated rules, how time is counted, the working calendar"),
            new Room(1, "places",      "administrative units through their reforms"),
            new Room(1, "documents",   "a file's bytes in, its text out, or one clear refusal; originals are kept"),
            new Room(1, "ledger",      "the record: who did what, and the log of facts from which everything is counted"),
            new Room(1, "vault",       "sealed personal data: keys, openings, erasure, blind search"),
            new Room(1, "receipts",    "a number to come back with: made, checked, stretched; guessing is hopeless"),
            new Room(1, "access",      "organisations, people, duties, the table of rights, the desk"),
            new Room(1, "signin",      "how a person proves who she is: passwords, links, sessions"),
            new Room(1, "openid",      "a province's own identity provider: its accounts, bound to invited people once"),
            new Room(1, "casefiles",   "who may open which case: teams, conflicts of interest, breaking in"),
            new Room(1, "kinship",     "conflicts of interest: staff and their kin against the people of cases"),
            new Room(1, "parties",     "the people of a case: written down sealed, opened for a purpose, found blindly"),
            new Room(1, "chronicle",   "the story of a case: what happened, told once; codes open, words sealed"),
            new Room(1, "rosters",     "who is on duty at any moment, and who after them; never nobody"),
            new Room(1, "today",       "what waits for somebody today, from every room, in the order of danger and deadline"),
            new Room(2, "directory",   "who helps where: places and lines, their hours, checked numbers; secret addresses sealed"),
            new Room(2, "intake",      "a report from any door: sealed, on the disk, acknowledged; what its receipt opens"),
            new Room(2, "servicelevels", "how long a report may wait for a person, as a province sets it"),
            new Room(2, "response",    "the way of a report to a living person: its owner, alarms, the duty desk, checking"),
            new Room(2, "consents",    "what she agreed to, for whom; what the law obliges to pass on and that she was told"),
            new Room(2, "incidents",   "what happened to her, in lists that are kept apart"),
            new Room(2, "contact",     "calls and messages to her from her case: as she agreed, or not at all"),
            new Room(2, "needs",       "what she needs and what became of it; referrals that are answered by their receivers"),
            new Room(2, "shelter",     "places to sleep: free ones by need, held for an hour, the address shown once"),
            new Room(2, "ownview",     "what she sees of her own case, by her number and words of her own, or beside a worker"),
            new Room(2, "risk",        "how much danger she is in, judged again when something happens; her safety plan"),
            new Room(2, "papers",      "official papers out of cases: templates, numbers, what each reader may know"),
            new Room(2, "dossiers",    "what dossiers about him have in common: where they lie, how their words are opened"),
            new Room(2, "measures",    "measures towards the person who used violence: dossiers of their own, their clocks"),
            new Room(2, "children",    "a child's file of its own: sheets, a plan that somebody else approves, its clocks"),
            new Room(2, "cases",       "the work on a case from the verified report to its end; what is due, whose turn it is"),
            new Room(2, "accountability", "what he answers for beyond the order: stopping, summons, sanction, the community's word, programme"),
            new Room(2, "mediation",   "mediation in her case: who asks, what stands against it, what came of it"),
            new Room(2, "telling",     "the public face: home by need, the questions, coming back, leaving quickly"),
            new Room(2, "hotline",     "the desk of whoever takes calls: written down while heard, silent calls, hand-overs, how a caller's case stands"),
            new Room(2, "gazetteer",   "places as people look them up: search, history, reforms and their undoing"),
            new Room(2, "rulebook",    "the rule book on the screen: rules read and confirmed, the calendar kept"),
            new Room(2, "wording",     "how official Vietnamese is written: letters, marks, names; each keeps its place"),
            new Room(2, "layout",      "a document's text laid out again: lost lines found, tables as lists, one paragraph to a line"),
            new Room(2, "figures",     "what a sentence promises in figures: compared how, how much of what, by when"),
            new Room(2, "heads",       "the head of a document: its parts and type, who issued it, when, as what"),
            new Room(2, "outline",     "the numbered tree of a document and what each of its sections is for"),
            new Room(2, "reading",     "a plan document's text in, its structure out"),
            new Room(2, "drafting",    "a document received, read and corrected by a person until it can be issued"),
            new Room(2, "plans",       "plans as issued: their heads, and their versions, which never change"),
            new Room(2, "programme",   "plans as living work: their lines as a tree, how each part stands"),
            new Room(2, "work",        "what is done about a line: who has it, reports, days, remarks, links"),
            new Room(2, "issuing",     "how a draft becomes a plan or its next version, and how a next draft begins"),
            new Room(2, "budget",      "the money of plans: planned, allocated, spent, by year and source"),
            new Room(2, "coverage",    "how far a plan is taken up by the plans and bodies below"),
            new Room(2, "publicsite",  "what anybody sees of issued plans"),
            new Room(2, "exchange",    "the public interface for other programs"),
            new Room(3, "fiction",     "invented people and what happens to them, for the demonstration, measurements and tests"),
            new Room(3, "storage",     "where everything lies: an installation's folder with its PostgreSQL, or another one"),
            new Room(3, "app",         "the server: rooms put together, pages framed, addresses led to their rooms"),
            new Room(3, "demo",        "the demonstration: invented people at desks in every state, made through the pages"),
            new Room(3, "bench",       "measurements beside a named baseline in the same run"),
            new Room(3, "commands",    "the command line: what the program can be asked for from a terminal"));
    // spotless:on

    private HousePlan() {}

    static int indexOf(String room) {
        for (var i = 0; i < ROOMS.size(); i++) {
            if (ROOMS.get(i).name().equals(room)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether the first room may import the second. */
    static boolean mayImport(String from, String to) {
        return from.equals(to) || indexOf(to) < indexOf(from);
    }
}
