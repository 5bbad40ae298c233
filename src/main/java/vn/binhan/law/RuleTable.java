package vn.binhan.law;

import static vn.binhan.law.LegalTexts.*;
import static vn.binhan.law.Rule.Effect.ACT;
import static vn.binhan.law.Rule.Effect.LAPSE;
import static vn.binhan.law.Rule.Effect.WINDOW;
import static vn.binhan.law.Rule.Evidence.READ;
import static vn.binhan.law.Rule.Evidence.UNVERIFIED;
import static vn.binhan.law.Rule.Regime.*;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table of rules, one line each; a new decree is a new line with its first day. */
final class RuleTable {
    // spotless:off
    static final List<Rule> CLOCKS = List.of(
            //   id      regime             limit               effect  text        article                   facts from    until         evidence
            rule("C1",   DOMESTIC_VIOLENCE, atOnce(30),         ACT,    LAW_13,     "Điều 20 khoản 1",        "2023-07-01", null,         READ),
            rule("C2",   DOMESTIC_VIOLENCE, atOnce(30),         ACT,    LAW_13,     "Điều 20 khoản 2",        "2023-07-01", null,         READ),
            rule("C3",   DOMESTIC_VIOLENCE, atOnce(30),         ACT,    DECREE_76,  "Điều 9",                 "2023-12-25", null,         READ),
            rule("C3b",  DOMESTIC_VIOLENCE, atOnce(30),         ACT,    DECREE_76,  "Điều 8",                 "2023-12-25", null,         READ),
            rule("C4",   DOMESTIC_VIOLENCE, atOnce(120),        ACT,    LAW_13,     "Điều 20 khoản 3",        "2023-07-01", null,         READ),
            rule("C5",   DOMESTIC_VIOLENCE, hours(12),          ACT,    LAW_13,     "Điều 25 khoản 2",        "2023-07-01", null,         READ),
            rule("C6",   DOMESTIC_VIOLENCE, days(3),            LAPSE,  LAW_13,     "Điều 25 khoản 1",        "2023-07-01", null,         READ),
            rule("C7",   DOMESTIC_VIOLENCE, hours(12),          ACT,    PROCEDURE,  "Thời hạn giải quyết",    "2023-12-25", null,         READ),
            rule("C8",   DOMESTIC_VIOLENCE, hours(4),           LAPSE,  DECREE_76,  "Mẫu số 09",              "2023-12-25", null,         UNVERIFIED),
            rule("C9",   DOMESTIC_VIOLENCE, months(4),          LAPSE,  LAW_13,     "Điều 26",                "2023-07-01", null,         UNVERIFIED),
            rule("C10",  CHILD,             workingDays(5),     ACT,    DECREE_56,  "",                       "2017-07-01", null,         UNVERIFIED),
            rule("C11",  DOMESTIC_VIOLENCE, months(12),         WINDOW, LAW_13,     "Điều 32, Điều 33",       "2023-07-01", null,         READ),
            rule("C12",  DOMESTIC_VIOLENCE, unnumbered(120),    ACT,    LAW_13,     "Điều 36",                "2023-07-01", null,         UNVERIFIED),
            rule("C13",  HEALTH,            hours(72),          WINDOW, WHO,        "",                       "2021-01-01", null,         UNVERIFIED),
            rule("C13b", HEALTH,            hours(120),         WINDOW, WHO,        "",                       "2021-01-01", null,         UNVERIFIED),
            rule("C14",  PERSONAL_DATA,     workingDays(2),     ACT,    DECREE_356, "",                       "2026-01-01", null,         UNVERIFIED),
            rule("C14b", PERSONAL_DATA,     hours(72),          ACT,    LAW_91,     "",                       "2026-01-01", null,         UNVERIFIED),
            rule("C15",  ARCHIVES,          months(12),         ACT,    LAW_33,     "",                       "2025-07-01", null,         READ),
            rule("C15b", ARCHIVES,          months(60),         ACT,    LAW_33,     "",                       "2025-07-01", null,         READ),
            rule("C16",  PLANS,             before(12, 15),     ACT,    DECISION,   "",                       "2020-12-28", "2026-01-01", UNVERIFIED),
            rule("C17",  CHILD,             hours(12),          ACT,    LAW_102,    "",                       "2017-06-01", null,         UNVERIFIED),
            rule("C18",  DOMESTIC_VIOLENCE, workingDays(2),     ACT,    LAW_15,     "Điều 70",                "2022-01-01", null,         UNVERIFIED));

    /** How time is counted: the way of each kind of limit, and what changes a running clock. */
    static final List<Rule> COUNTS = List.of(
            //    id                       text        article                     facts from    until         evidence
            count("T1",                    CIVIL_CODE, "Điều 147 khoản 1",         "2017-01-01", null,         READ),
            count("T2",                    CIVIL_CODE, "Điều 147 khoản 2 và 3",    "2017-01-01", null,         READ),
            count("T3",                    CIVIL_CODE, "Điều 148 khoản 1",         "2017-01-01", null,         READ),
            count("T4",                    OURS,       "",                         "2017-01-01", null,         UNVERIFIED),
            count("T5",                    CIVIL_CODE, "Điều 148 khoản 3",         "2017-01-01", null,         READ),
            count("T6",                    CIVIL_CODE, "Điều 148 khoản 5",         "2017-01-01", null,         READ),
            count("T7",                    OURS,       "",                         "2017-01-01", null,         UNVERIFIED),
            count("T8",                    OURS,       "",                         "2017-01-01", null,         UNVERIFIED),
            count("T9",                    OURS,       "",                         "2017-01-01", null,         UNVERIFIED),
            count("T10",                   LAW_80,     "Điều 156 khoản 1",         "2016-07-01", "2025-04-01", READ),
            count("T10",                   LAW_64,     "",                         "2025-04-01", null,         UNVERIFIED),
            count("T11",                   LABOUR,     "Điều 111, Điều 112",       "2021-01-01", null,         READ));

    /** Who decides, where the law gives it to one person. */
    static final List<Rule> DECIDERS = List.of(
            //      id                     text        article                     facts from
            decides("N1",                  DECREE_56,  "",                         "2017-07-01"),
            decides("N2",                  OURS,       "",                         "2017-01-01"));
    // spotless:on

    private RuleTable() {}

    private static Limit atOnce(int goalInMinutes) {
        return new Limit.AtOnce(Duration.ofMinutes(goalInMinutes), true);
    }

    private static Limit unnumbered(int goalInMinutes) {
        return new Limit.AtOnce(Duration.ofMinutes(goalInMinutes), false);
    }

    private static Limit hours(int n) {
        return new Limit.Hours(n);
    }

    private static Limit days(int n) {
        return new Limit.Days(n);
    }

    private static Limit workingDays(int n) {
        return new Limit.WorkingDays(n);
    }

    private static Limit months(int n) {
        return new Limit.Months(n);
    }

    private static Limit before(int month, int day) {
        return new Limit.Before(MonthDay.of(month, day));
    }

    private static Rule rule(
            String id,
            Rule.Regime regime,
            Limit limit,
            Rule.Effect effect,
            LegalText text,
            String article,
            String from,
            @Nullable String until,
            Rule.Evidence evidence) {
        return new Rule(
                id,
                regime,
                limit,
                effect,
                text,
                article,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until),
                evidence);
    }

    private static Rule decides(String id, LegalText text, String article, String from) {
        return rule(
                id,
                Rule.Regime.DECIDING,
                new Limit.Deciding(),
                WINDOW,
                text,
                article,
                from,
                null,
                UNVERIFIED);
    }

    private static Rule count(
            String id,
            LegalText text,
            String article,
            String from,
            @Nullable String until,
            Rule.Evidence evidence) {
        return rule(
                id, COUNTING, new Limit.Counting(), WINDOW, text, article, from, until, evidence);
    }
}
