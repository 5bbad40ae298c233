package vn.binhan.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Decision;
import vn.binhan.kit.Formats;
import vn.binhan.law.Clock;
import vn.binhan.law.Due;
import vn.binhan.law.Limit;
import vn.binhan.law.Rule;
import vn.binhan.law.Rules;
import vn.binhan.law.WorkCalendar;

/** What the rule book says to a dossier: its fines and its clocks, by the rule of the day. */
record Limits(Rules rules, WorkCalendar calendar) {

    /** One clock and the rule by which it runs. */
    record Running(String rule, Clock clock) {
        Optional<Instant> due() {
            return clock.due() instanceof Due.By by ? Optional.of(by.at()) : Optional.empty();
        }
    }

    /** The rule of this id for a fact of that day; empty when none of that day is known. */
    Optional<Rule> rule(String id, Instant fact) {
        return find(id, fact) instanceof Rules.Found.Applies(var rule, var _)
                ? Optional.of(rule)
                : Optional.empty();
    }

    private Rules.Found find(String id, Instant fact) {
        var day = LocalDate.ofInstant(fact, Formats.ZONE);
        return rules.find(id, Rules.CaseKind.DOMESTIC_VIOLENCE, day);
    }

    /** The tariff of a sanction, by the day of the act, whatever the day of the decision. */
    Optional<Rule> tariff(Proceeding proceeding) {
        return proceeding
                .violation()
                .flatMap(violation ->
                        proceeding.acted().flatMap(acted -> rule(violation.rule(), acted)));
    }

    /** Why no such sanction can be decided: none known of that day, or not as was read. */
    Decision<Proceeding> refuses(Proceeding proceeding, Proceeding.Event sanctioned) {
        var tariff = tariff(proceeding);
        if (tariff.isEmpty()) {
            return Decision.refuse("accountability.refused.norule");
        }
        var amount = sanctioned.codes().count("amount").orElse(0);
        var form = sanctioned.codes().one(Code.Sanction.class, "sanction");
        if (form.filter(Code.Sanction.FINE::equals).isPresent() != amount > 0) {
            return Decision.refuse("accountability.refused.amount");
        }
        if (tariff.get().limit() instanceof Limit.Fine(var least, var _)
                && least != null
                && amount > 0
                && amount < least) {
            return Decision.refuse("accountability.refused.least", Formats.number(least));
        }
        var most = most(tariff.get());
        if (most == null) {
            most =
                    proceeding
                            .acted()
                            .flatMap(acted -> rule("P0", acted))
                            .map(Limits::most)
                            .orElse(null);
        }
        return most != null && amount > most
                ? Decision.refuse("accountability.refused.most", Formats.number(most))
                : Decision.accept(proceeding);
    }

    private static @Nullable Long most(Rule rule) {
        return rule.limit() instanceof Limit.Fine(var _, var most) ? most : null;
    }

    /**
     * Why the word of the community is possible (Article 32): two acts within the window of C11
     * that begins with the first, none sanctioned; or sanctioned, and again. For the second no
     * window was read.
     *
     * @param first the earlier of both acts
     * @param sanctioned whether he was sanctioned for it
     */
    Decision<Code.Twice> twice(
            @Nullable Instant first, @Nullable Instant second, boolean sanctioned) {
        if (first == null || second == null || !second.isAfter(first)) {
            return Decision.refuse("accountability.refused.twice");
        }
        if (sanctioned) {
            return Decision.accept(Code.Twice.AGAIN);
        }
        var window = read("C11", first, null, second).due();
        if (window.isEmpty()) {
            return Decision.refuse("accountability.refused.norule");
        }
        return second.isAfter(window.get())
                ? Decision.refuse(
                        "accountability.refused.window",
                        Formats.minute(first),
                        Formats.minute(window.get()))
                : Decision.accept(Code.Twice.TWO_ACTS);
    }

    /** Every clock that was begun, by the rule of the day on which it began. */
    List<Running> clocks(Proceeding proceeding, Instant now) {
        var all = new ArrayList<Running>();
        var asked = proceeding.asked().orElseThrow();
        if (proceeding.matter() == Matter.STOPPING || proceeding.matter() == Matter.SUMMONS) {
            var done =
                    proceeding
                            .all(Act.STOPPED, Act.SUMMONED, Act.REFUSED, Act.WITHDRAWN)
                            .findFirst()
                            .map(Proceeding.Event::at)
                            .orElse(null);
            all.add(read("C1", asked.at(), done, now));
        }
        if (proceeding.matter() == Matter.SANCTION) {
            proceeding
                    .last(Act.SANCTIONED)
                    .ifPresent(decided -> {
                        var done =
                                proceeding
                                        .all(Act.SERVED, Act.OBEYED)
                                        .findFirst()
                                        .map(Proceeding.Event::at)
                                        .orElse(null);
                        all.add(read("C18", decided.at(), done, now));
                    });
        }
        if (proceeding.matter() == Matter.CRITICISM) {
            asked.codes().when("first").ifPresent(first -> all.add(read("C11", first, null, now)));
        }
        return all;
    }

    private Running read(String rule, Instant start, @Nullable Instant done, Instant now) {
        var day = LocalDate.ofInstant(start, Formats.ZONE);
        var course = new Clock.Course(day, start, done, List.of(), List.of());
        return new Running(rule, Clock.read(find(rule, start), course, calendar, now));
    }
}
