package vn.binhan.law;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Language;
import vn.binhan.kit.Words;

/** Times, limits, pauses and invented rules as the examples write them. */
final class LawFixtures {
    static final WorkCalendar CALENDAR = WorkCalendar.shipped();
    static final Words WORDS = Words.load(Language.VI, List.of("law"));

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private LawFixtures() {}

    /** The shipped rules and three invented ones: days, a month, and one that changed. */
    static Rules rules() {
        var all = new ArrayList<>(Rules.shipped().all());
        all.add(invented("X7D", new Limit.Days(7), "2021-01-01", null));
        all.add(invented("X1M", new Limit.Months(1), "2021-01-01", null));
        all.add(invented("XWD", new Limit.WorkingDays(5), "2025-01-01", "2026-03-01"));
        all.add(invented("XWD", new Limit.WorkingDays(3), "2026-03-01", null));
        return new Rules(all);
    }

    static Rule invented(String id, Limit limit, String from, @Nullable String until) {
        return new Rule(
                id,
                Rule.Regime.ARCHIVES,
                limit,
                Rule.Effect.ACT,
                LegalTexts.LAW_33,
                "Điều thử",
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                Rule.Evidence.UNVERIFIED);
    }

    static Instant at(String minute) {
        return LocalDateTime.parse(minute, MINUTE).atZone(Formats.ZONE).toInstant();
    }

    static String minute(Instant moment) {
        return MINUTE.format(moment.atZone(Formats.ZONE));
    }

    /**
     * Pauses as "2026-11-15 00:10..2026-11-15 03:25", several with a comma; open without an end.
     */
    static List<Clock.Pause> pauses(String text) {
        return cells(text)
                .map(cell -> cell.split("\\.\\.", -1))
                .map(ends -> {
                    var until = ends[1].isEmpty() ? null : at(ends[1]);
                    return new Clock.Pause(at(ends[0]), until, "chờ kết quả giám định");
                })
                .toList();
    }

    /** Extensions as "3WD@2026-11-19 10:00", several with a comma; H for hours, D for days. */
    static List<Clock.Extension> extensions(String text) {
        return cells(text)
                .map(cell -> cell.split("@"))
                .map(parts ->
                        new Clock.Extension(
                                limit(parts[0]),
                                at(parts[1]),
                                "vụ việc nhiều người",
                                "Chủ tịch UBND xã"))
                .toList();
    }

    static Limit limit(String text) {
        var n = Integer.parseInt(text.replaceAll("\\D", ""));
        return switch (text.replaceAll("\\d", "")) {
            case "H" -> new Limit.Hours(n);
            case "D" -> new Limit.Days(n);
            case "WD" -> new Limit.WorkingDays(n);
            default -> new Limit.Months(n);
        };
    }

    private static java.util.stream.Stream<String> cells(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(cell -> !cell.isEmpty());
    }
}
