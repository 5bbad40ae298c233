package vn.binhan.law;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Words;

/** The sentences in which a clock explains itself. */
final class Why {
    private final Clock clock;
    private final Words words;
    private final List<String> sentences = new ArrayList<>();

    Why(Clock clock, Words words) {
        this.clock = clock;
        this.words = words;
    }

    List<String> sentences() {
        switch (clock.found()) {
            case Rules.Found.OtherRegime(var rule) -> say("law.why.other", rule.citation(words));
            case Rules.Found.Unknown(var nearest, var fact) ->
                    say(
                            fact.isBefore(nearest.from()) ? "law.why.before" : "law.why.after",
                            Formats.day(fact),
                            nearest.citation(words),
                            Formats.day(nearest.from()),
                            Formats.day(nearest.until()));
            case Rules.Found.Applies(var rule, var next) -> {
                rule(rule);
                if (clock.due() != null) {
                    due(rule, clock.due());
                }
                if (next != null && runsInto(next)) {
                    say(
                            "law.why.changed",
                            next.citation(words),
                            Formats.day(next.from()),
                            Formats.day(clock.course().fact()));
                }
                if (rule.evidence() != Rule.Evidence.VERIFIED) {
                    say("law.why.evidence." + rule.evidence().name());
                }
            }
        }
        return List.copyOf(sentences);
    }

    private void rule(Rule rule) {
        var key = rule.internal() ? "law.why.internal" : "law.why.rule";
        say(key, rule.citation(words), rule.limit().words(words));
    }

    private void due(Rule rule, Due due) {
        var from = Formats.minute(clock.course().start());
        switch (rule.limit()) {
            case Limit.WorkingDays _ -> say("law.why.from.working", from);
            case Limit.Before _ -> {}
            case Limit.Days _, Limit.Months _ ->
                    say(
                            rule.effect() == Rule.Effect.ACT
                                    ? "law.why.from.days"
                                    : "law.why.from.longest",
                            from);
            case Limit.Hours _, Limit.AtOnce _ -> say("law.why.from.hours", from);
            case Limit.Fine _, Limit.Metres _, Limit.Counting _, Limit.Deciding _ -> {}
        }
        for (var pause : clock.course().pauses()) {
            pause(rule, pause);
        }
        switch (due) {
            case Due.NoCalendar(var year) -> say("law.why.nocalendar", String.valueOf(year));
            case Due.Standing(var time, var days, var _) ->
                    say(
                            "law.why.left",
                            days == null ? Spans.words(time, words) : days.words(words));
            case Due.By by -> by(rule, by);
        }
    }

    private void by(Rule rule, Due.By by) {
        if (by.daysOff() > 0) {
            say("law.why.daysoff", by.daysOff());
        }
        for (var extension : by.counted()) {
            extension("law.why.extended", extension);
        }
        for (var extension : by.notCounted()) {
            extension(
                    rule.effect() == Rule.Effect.ACT ? "law.why.toolate" : "law.why.longest",
                    extension);
        }
        say(by.wholeDay() ? "law.why.endday" : "law.why.end", moment(by));
        if (!by.decided()) {
            say("law.why.undecided");
        }
        outcome(by);
    }

    private void outcome(Due.By by) {
        var done = clock.course().done();
        var at = done == null ? clock.now() : done;
        var late = Spans.words(between(by.at(), at), words);
        switch (clock.state()) {
            case LATE -> say("law.why.late", Formats.minute(done), late);
            case IN_TIME -> say("law.why.intime", Formats.minute(done));
            case OVERDUE -> say("law.why.overdue", late);
            case RUNNING, EXTENDED, DUE ->
                    say("law.why.remaining", Spans.words(between(clock.now(), by.at()), words));
            default -> {}
        }
    }

    private void pause(Rule rule, Clock.Pause pause) {
        if (rule.effect() != Rule.Effect.ACT) {
            say("law.why.nopause", pause.reason());
        } else if (pause.until() == null) {
            say("law.why.standing", Formats.minute(pause.from()), pause.reason());
        } else {
            say(
                    "law.why.paused",
                    Formats.minute(pause.from()),
                    Formats.minute(pause.until()),
                    pause.reason());
        }
    }

    private void extension(String key, Clock.Extension extension) {
        say(
                key,
                extension.more().words(words),
                extension.by(),
                Formats.minute(extension.decided()),
                extension.reason());
    }

    private boolean runsInto(Rule next) {
        var end =
                switch (clock.due()) {
                    case Due.By by -> LocalDate.ofInstant(by.at(), Formats.ZONE);
                    case null, default -> LocalDate.ofInstant(clock.now(), Formats.ZONE);
                };
        return !end.isBefore(next.from());
    }

    private static String moment(Due.By by) {
        return by.wholeDay()
                ? Formats.day(LocalDate.ofInstant(by.at(), Formats.ZONE))
                : Formats.minute(by.at());
    }

    private static Duration between(Instant from, Instant to) {
        return Duration.between(
                from.truncatedTo(ChronoUnit.MINUTES), to.truncatedTo(ChronoUnit.MINUTES));
    }

    private void say(String key, Object... values) {
        sentences.add(words.t(key, values));
    }
}
