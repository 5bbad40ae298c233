package vn.binhan.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The rules as one finds them: by their id, the kind of case, and the day of the fact. */
public final class Rules {

    /** Two kinds of case that the law treats apart. */
    public enum CaseKind {
        /** Between family members or those put beside them: Law 13/2022 and its clocks. */
        DOMESTIC_VIOLENCE,
        /** Violence because of gender outside the family: none of those clocks. */
        OTHER_GENDER_BASED
    }

    /** What the search for a rule gives. */
    public sealed interface Found {

        /**
         * The rule of that day.
         *
         * @param next the version that replaces it later, absent when there is none
         */
        record Applies(Rule rule, @Nullable Rule next) implements Found {}

        /** The rule exists, for another kind of case. */
        record OtherRegime(Rule rule) implements Found {}

        /**
         * No rule of that day is known to us; the law of that day may well have had one.
         *
         * @param nearest a version of another time, to say what is known
         */
        record Unknown(Rule nearest, LocalDate fact) implements Found {}
    }

    private final List<Rule> rules;

    /** Rules in the order of the book; versions of one id may not apply to the same day. */
    Rules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        for (var rule : rules) {
            if (rule.until() != null && !rule.until().isAfter(rule.from())) {
                throw new IllegalArgumentException(rule.key() + " ends before it begins");
            }
            for (var other : rules) {
                if (rule != other && rule.id().equals(other.id()) && overlap(rule, other)) {
                    throw new IllegalArgumentException(rule.key() + " and " + other.key());
                }
            }
        }
    }

    /** The rules that come with the program; none of them is verified. */
    public static Rules shipped() {
        var all = new ArrayList<>(RuleTable.CLOCKS);
        all.addAll(Tariff.RULES);
        all.addAll(RuleTable.DECIDERS);
        all.addAll(RuleTable.COUNTS);
        return new Rules(all);
    }

    /** The register of legal texts behind the rules. */
    public static List<LegalText> texts() {
        return LegalTexts.TABLE;
    }

    /** All versions of all rules, in the order of the book. */
    public List<Rule> all() {
        return rules;
    }

    /** The rules of one regime. */
    public List<Rule> of(Rule.Regime regime) {
        return rules.stream().filter(rule -> rule.regime() == regime).toList();
    }

    /** The versions of one rule, the oldest first; empty when there is no such rule. */
    public List<Rule> versions(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .sorted(Comparator.comparing(Rule::from))
                .toList();
    }

    /** The ids in the order of the book. */
    public Set<String> ids() {
        var ids = new LinkedHashSet<String>();
        rules.forEach(rule -> ids.add(rule.id()));
        return ids;
    }

    /**
     * The rule that applies to a fact of this day in a case of this kind; an id that no rule bears
     * is a fault.
     */
    public Found find(String id, CaseKind kind, LocalDate fact) {
        var versions = versions(id);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("No rule " + id);
        }
        var last = versions.getLast();
        if (last.regime() == Rule.Regime.DOMESTIC_VIOLENCE && kind != CaseKind.DOMESTIC_VIOLENCE) {
            return new Found.OtherRegime(last);
        }
        for (var i = 0; i < versions.size(); i++) {
            if (versions.get(i).appliesOn(fact)) {
                var next = i + 1 < versions.size() ? versions.get(i + 1) : null;
                return new Found.Applies(versions.get(i), next);
            }
        }
        return new Found.Unknown(nearest(versions, fact), fact);
    }

    /** What a clock rests on: the version of this day in any kind of case, or the nearest one. */
    public Rule basis(String id, LocalDate fact) {
        var versions = versions(id);
        return versions.stream()
                .filter(rule -> rule.appliesOn(fact))
                .findFirst()
                .orElseGet(() -> nearest(versions, fact));
    }

    Rules each(UnaryOperator<Rule> change) {
        return new Rules(rules.stream().map(change).toList());
    }

    private static Rule nearest(List<Rule> versions, LocalDate fact) {
        return versions.stream()
                .filter(rule -> rule.from().isAfter(fact))
                .findFirst()
                .orElse(versions.getLast());
    }

    private static boolean overlap(Rule one, Rule other) {
        return (other.until() == null || one.from().isBefore(other.until()))
                && (one.until() == null || other.from().isBefore(one.until()));
    }
}
