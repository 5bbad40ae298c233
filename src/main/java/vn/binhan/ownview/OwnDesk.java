package vn.binhan.ownview;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.access.DutyKind;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.consents.Consents;
import vn.binhan.intake.Acceptance;
import vn.binhan.intake.Intake;
import vn.binhan.intake.ReceiptView;
import vn.binhan.ledger.Particulars;
import vn.binhan.vault.Vault;

/**
 * Opens her own view by her number and her words, for a quarter of an hour. Wrong words, no words
 * and an unknown number get one answer; who tries again too soon waits, and nobody is locked out.
 */
final class OwnDesk {
    private static final Duration PASS = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final Access access;
    private final CaseFiles files;
    private final Chronicle chronicle;
    private final Intake intake;
    private final Vault vault;
    private final FactorStore factors;
    private final Proofs proofs;
    private final Function<Instant, Instant> answerBy;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Passed> passes = new LinkedHashMap<>();

    /** Tries at cases for which no words were chosen: they wait like all others. */
    private final Map<CaseRef, Vain> vain = new LinkedHashMap<>();

    private record Passed(CaseRef ref, String receipt, Instant until) {}

    private record Vain(int wrong, Instant again) {}

    /** What became of the wish to see. */
    sealed interface Answer {
        record Nothing() implements Answer {}

        record Later() implements Answer {}

        record Harmless() implements Answer {}

        record Shown(Sheet sheet) implements Answer {
            @Override
            public String toString() {
                return "shown";
            }
        }
    }

    /**
     * What she sees.
     *
     * @param openers how many people of which duty opened her case
     * @param pass shows the same again and lets her act
     */
    record Sheet(
            Progress progress,
            Map<DutyKind, Integer> openers,
            List<ReceiptView.Message> messages,
            List<Agreed> consents,
            List<Asked> asked,
            String pass) {}

    /**
     * @param answerBy by when she has to be answered who asked at this moment
     */
    OwnDesk(
            Access access,
            CaseFiles files,
            Chronicle chronicle,
            Intake intake,
            Vault vault,
            FactorStore factors,
            Proofs proofs,
            Function<Instant, Instant> answerBy,
            InstantSource clock) {
        this.access = access;
        this.files = files;
        this.chronicle = chronicle;
        this.intake = intake;
        this.vault = vault;
        this.factors = factors;
        this.proofs = proofs;
        this.answerBy = answerBy;
        this.clock = clock;
    }

    /** Opens it by the report that her number opened, and her words. */
    Answer open(ReceiptView.Report report, String words) {
        var ref = report.of();
        var now = clock.instant();
        var chosen = access.wall().asClock(() -> factors.standing(ref)).isPresent();
        var begun =
                chosen && !report.aboutOthers()
                        ? access.wall().asClock(() -> factors.begin(ref, now))
                        : inVain(ref, now);
        if (begun.isEmpty()) {
            return new Answer.Later();
        }
        var right = proofs.fits(words, begun.get().proof());
        var forced = proofs.fits(words, begun.get().forced());
        if (!right && !forced) {
            return new Answer.Nothing();
        }
        access.wall()
                .asClock(() -> {
                    factors.right(ref, now);
                    return told(ref, right ? opened(now) : forced(now));
                });
        if (forced) {
            intake.coerced(ref);
            return new Answer.Harmless();
        }
        return new Answer.Shown(sheet(ref, report, pass(ref, report.pass(), now)));
    }

    private synchronized Optional<FactorStore.Try> inVain(CaseRef ref, Instant now) {
        var before = vain.get(ref);
        if (before != null && now.isBefore(before.again())) {
            return Optional.empty();
        }
        var wrong = before == null ? 1 : before.wrong() + 1;
        trim(vain);
        vain.put(ref, new Vain(wrong, now.plus(FactorStore.delay(wrong))));
        return Optional.of(new FactorStore.Try("", null));
    }

    private static Draft opened(Instant now) {
        var codes = Particulars.none().code("way", OwnEvent.Way.HER_WORDS);
        return new Draft(OwnEvent.OPENED, now, codes);
    }

    private static Draft forced(Instant now) {
        return new Draft(OwnEvent.FORCED, now, Particulars.none());
    }

    private Optional<Story> told(CaseRef ref, Draft draft) {
        return chronicle.addByClock(ref, _ -> List.of(draft), draft.at());
    }

    /** The same again for whoever opened it not long ago. */
    Answer again(String pass) {
        return passed(pass)
                .flatMap(held ->
                        intake.again(held.receipt()) instanceof ReceiptView.Report report
                                ? Optional.of(report)
                                : Optional.empty())
                .<Answer>map(report -> new Answer.Shown(sheet(report.of(), report, pass)))
                .orElse(new Answer.Nothing());
    }

    private Sheet sheet(CaseRef ref, ReceiptView.Report report, String pass) {
        var story = access.wall().asClock(() -> chronicle.of(ref));
        return new Sheet(
                Progress.of(story),
                files.openedBy(ref),
                report.messages(),
                Agreed.of(Consents.of(story), access.organisations()::find),
                Asked.of(story),
                pass);
    }

    /** Sends her words to whoever works on her case. */
    boolean write(String pass, UUID once, String words) {
        return passed(pass)
                .map(held -> intake.add(held.receipt(), once, words, false, List.of()))
                .filter(Acceptance.Accepted.class::isInstance)
                .isPresent();
    }

    /** Takes back what she agreed to; what rests on it ends at once. */
    boolean withdraw(String pass, int consent) {
        var now = clock.instant();
        return passed(pass)
                .flatMap(held ->
                        access.wall()
                                .asClock(() ->
                                        chronicle.addByClock(
                                                held.ref(),
                                                story ->
                                                        Consents.of(story.happenings()).stream()
                                                                .filter(c -> c.turn() == consent)
                                                                .map(c ->
                                                                        Consents.withdrawn(c, now))
                                                                .toList(),
                                                now)))
                .isPresent();
    }

    /** Asks to correct or erase what is kept about her; the same wish waits once. */
    boolean ask(String pass, Asked.What what, String words) {
        var now = clock.instant();
        var codes = Particulars.none().code("what", what).moment("due", answerBy.apply(now));
        return vault.closed().isEmpty()
                && passed(pass)
                        .flatMap(held ->
                                access.wall()
                                        .asClock(() ->
                                                chronicle.addByClock(
                                                        held.ref(),
                                                        story ->
                                                                waits(story, what)
                                                                        ? List.of()
                                                                        : List.of(
                                                                                new Draft(
                                                                                        OwnEvent
                                                                                                .ASKED,
                                                                                        now,
                                                                                        codes,
                                                                                        words)),
                                                        now)))
                        .isPresent();
    }

    private static boolean waits(Story story, Asked.What what) {
        return Asked.of(story.happenings()).stream()
                .anyMatch(asked -> asked.what() == what && !asked.answered());
    }

    private synchronized Optional<Passed> passed(@Nullable String pass) {
        return Optional.ofNullable(passes.get(pass))
                .filter(held -> held.until().isAfter(clock.instant()));
    }

    private synchronized String pass(CaseRef ref, String receipt, Instant now) {
        trim(passes);
        var bytes = new byte[18];
        random.nextBytes(bytes);
        var pass = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        passes.put(pass, new Passed(ref, receipt, now.plus(PASS)));
        return pass;
    }

    private static <K> void trim(Map<K, ?> kept) {
        while (kept.size() >= MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
    }
}
