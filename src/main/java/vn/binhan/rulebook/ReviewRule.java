package vn.binhan.rulebook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;
import vn.binhan.kit.Formats;
import vn.binhan.law.Law;
import vn.binhan.law.Rule;
import vn.binhan.ledger.Particulars;

/** Says, for a body and with its day, that a rule is right as it stands here or that it is not. */
final class ReviewRule implements Action<ReviewRule.Command, Rule, Law.Review> {
    private static final int LONGEST = 500;

    /**
     * What the reviewer sent.
     *
     * @param key the version, for example {@code C5@2023-07-01}
     * @param line that version as the reviewer had it before them
     * @param verdict absent when nothing was chosen
     * @param body who confirms: a ministry, a law office
     */
    record Command(
            String key,
            String line,
            Rule.@Nullable Evidence verdict,
            String body,
            @Nullable LocalDate on,
            String note,
            @Nullable UUID once) {}

    private final Law law;

    ReviewRule(Law law) {
        this.law = law;
    }

    @Override
    public Operation operation() {
        return Operation.REVIEW_RULE;
    }

    @Override
    public @Nullable Rule read(Command command) {
        return law.rules().all().stream()
                .filter(rule -> rule.key().equals(command.key()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Subject subject(Command command, Rule facts) {
        return Rulebook.subject("rule:" + facts.key());
    }

    @Override
    public Decision<Law.Review> decide(Command command, Rule facts, Actor actor, Instant now) {
        var verdict = command.verdict();
        var on = command.on();
        if (!command.line().equals(facts.line())) {
            return Decision.refuse("rulebook.refused.changed");
        }
        if (verdict == null) {
            return Decision.refuse("rulebook.refused.verdict");
        }
        if (command.body().isBlank() || command.body().length() > LONGEST) {
            return Decision.refuse("rulebook.refused.body");
        }
        if (on == null || on.isAfter(LocalDate.ofInstant(now, Formats.ZONE))) {
            return Decision.refuse("rulebook.refused.on");
        }
        if (command.note().length() > LONGEST
                || verdict == Rule.Evidence.DISPUTED && command.note().isBlank()) {
            return Decision.refuse("rulebook.refused.note");
        }
        return Decision.accept(
                new Law.Review(
                        facts.id(),
                        facts.from(),
                        facts.line(),
                        verdict,
                        command.body(),
                        on,
                        command.note(),
                        now,
                        actor.person().province(),
                        actor.person().number()));
    }

    @Override
    public String keep(Law.Review decided, Actor actor, Instant now) {
        law.review(decided);
        return decided.rule();
    }

    @Override
    public Particulars particulars(Law.Review decided) {
        return Particulars.none().code("verdict", decided.verdict()).day("from", decided.from());
    }

    @Override
    public @Nullable UUID once(Command command) {
        return command.once();
    }
}
