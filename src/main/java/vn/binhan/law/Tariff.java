package vn.binhan.law;

import static vn.binhan.law.LegalTexts.DECREE_144;
import static vn.binhan.law.LegalTexts.DECREE_282;
import static vn.binhan.law.LegalTexts.DECREE_76;
import static vn.binhan.law.Rule.Evidence.READ;
import static vn.binhan.law.Rule.Evidence.UNVERIFIED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fines for violence in the family and the distance of a no-contact order, one line each, chosen by
 * the day of the act. What was not read in a source is left open and never guessed. The number of
 * an id is that of the article of Decree 282/2025; the decree before it numbers otherwise.
 */
final class Tariff {
    private static final LocalDate NEW = LocalDate.of(2025, 12, 15);
    private static final LocalDate OLD = LocalDate.of(2022, 1, 1);

    /** A heading of Decree 282/2025 and what of its amounts was read, in đồng. */
    private record Line(String id, String article, @Nullable Long least, @Nullable Long most) {}

    // spotless:off
    private static final List<Line> HEADINGS = List.of(
            line("P37",  "Điều 37", 0,          0),
            line("P38",  "Điều 38", 0,          0),
            line("P39",  "Điều 39", 5_000_000,  10_000_000),
            line("P39b", "Điều 39", 10_000_000, 20_000_000),
            line("P40",  "Điều 40", 5_000_000,  30_000_000),
            line("P41",  "Điều 41", 0,          0),
            line("P42",  "Điều 42", 0,          0),
            line("P43",  "Điều 43", 0,          0),
            line("P44",  "Điều 44", 20_000_000, 30_000_000),
            line("P45",  "Điều 45", 0,          0),
            line("P46",  "Điều 46", 0,          0),
            line("P47",  "Điều 47", 0,          0),
            line("P48",  "Điều 48", 0,          0),
            line("P49",  "Điều 49", 0,          0),
            line("P50",  "Điều 50", 0,          0),
            line("P51",  "Điều 51", 0,          0),
            line("P52",  "Điều 52", 0,          0),
            line("P53",  "Điều 53", 0,          0));
    // spotless:on

    static final List<Rule> RULES = rules();

    private Tariff() {}

    private static List<Rule> rules() {
        var all = new ArrayList<Rule>();
        for (var line : HEADINGS) {
            all.add(fine(line.id(), null, null, DECREE_144, "", OLD, NEW));
            var to = line.article();
            all.add(fine(line.id(), line.least(), line.most(), DECREE_282, to, NEW, null));
        }
        // Where a decree sets its ceilings was not read, so they are no more than unverified.
        all.add(fine("P0", null, 30_000_000L, DECREE_282, "", NEW, null));
        all.add(fine("P0b", null, 60_000_000L, DECREE_282, "", NEW, null));
        var from = LocalDate.of(2023, 12, 25);
        all.add(standing("K1", new Limit.Metres(100), DECREE_76, "", from, null, UNVERIFIED));
        all.add(standing("K2", new Limit.Metres(100), DECREE_282, "Điều 53", NEW, null, READ));
        return List.copyOf(all);
    }

    private static Line line(String id, String article, long least, long most) {
        return new Line(id, article, most == 0 ? null : least, most == 0 ? null : most);
    }

    private static Rule fine(
            String id,
            @Nullable Long least,
            @Nullable Long most,
            LegalText text,
            String article,
            LocalDate from,
            @Nullable LocalDate until) {
        var evidence = most == null || article.isEmpty() ? UNVERIFIED : READ;
        return standing(id, new Limit.Fine(least, most), text, article, from, until, evidence);
    }

    private static Rule standing(
            String id,
            Limit limit,
            LegalText text,
            String article,
            LocalDate from,
            @Nullable LocalDate until,
            Rule.Evidence evidence) {
        return new Rule(
                id,
                Rule.Regime.TARIFF,
                limit,
                Rule.Effect.ACT,
                text,
                article,
                from,
                until,
                evidence);
    }
}
