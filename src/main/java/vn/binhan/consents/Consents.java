package vn.binhan.consents;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.ledger.Particulars;

/** The door to what she agreed to. */
public final class Consents {
    private final Access access;
    private final Chronicle chronicle;
    private final InstantSource clock;
    private final SayConsent say;

    public Consents(Access access, Chronicle chronicle, InstantSource clock) {
        this.say = new SayConsent(chronicle);
        this.access = access;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        var storyPages = new StoryPages(pages, access, chronicle, clock);
        new ConsentPages(storyPages, access, say).routes(routes);
    }

    /**
     * Writes down that she agrees to be referred to this receiver; that she no longer does where
     * nothing is shared.
     */
    public Outcome refer(
            Actor worker, CaseRef ref, OrganisationId receiver, Set<Share> shares, UUID once) {
        var said = shares.isEmpty() ? ConsentKind.WITHDRAWN : ConsentKind.GIVEN;
        var command =
                new SayConsent.Command(
                        ref,
                        clock.instant(),
                        said,
                        Purpose.REFERRAL,
                        receiver,
                        shares,
                        null,
                        "",
                        null,
                        once);
        return access.desk().perform(worker, say, command);
    }

    /**
     * What stands now, her newest word for each purpose and receiver by the time she said it,
     * however late somebody wrote down an older one; withdrawn is not there. Where two people wrote
     * without knowing of each other, only what both heard her agree to stands.
     */
    public static List<Consent> of(List<Happening> story) {
        return words(story).stream().flatMap(each -> agreed(each).stream()).toList();
    }

    /**
     * Words of hers that two people wrote without knowing of each other, until somebody decides.
     */
    static List<Happening> disputed(List<Happening> story) {
        return words(story).stream().filter(each -> each.size() > 1).flatMap(List::stream).toList();
    }

    private record For(Purpose purpose, @Nullable OrganisationId receiver) {
        static For of(Happening told) {
            return new For(
                    told.code(Purpose.class, "purpose").orElseThrow(), Consents.receiver(told));
        }
    }

    /** What stands for each purpose and receiver, in the order in which she first spoke of it. */
    private static List<List<Happening>> words(List<Happening> story) {
        var all =
                Story.of(story, ConsentKind.GIVEN, ConsentKind.DECLINED, ConsentKind.WITHDRAWN)
                        .collect(
                                Collectors.groupingBy(
                                        For::of, LinkedHashMap::new, Collectors.toList()));
        return all.values().stream().map(each -> Story.standing(each.stream())).toList();
    }

    private static Optional<Consent> agreed(List<Happening> standing) {
        if (!standing.stream().allMatch(told -> told.is(ConsentKind.GIVEN))) {
            return Optional.empty();
        }
        var last = standing.getLast();
        var shares = EnumSet.noneOf(Share.class);
        shares.addAll(last.codes().several(Share.class, "shares"));
        standing.forEach(told -> shares.retainAll(told.codes().several(Share.class, "shares")));
        var both = For.of(last);
        return shares.isEmpty() && both.purpose().hasReceiver()
                ? Optional.empty()
                : Optional.of(
                        new Consent(
                                last.turn(), both.purpose(), both.receiver(), shares, last.at()));
    }

    /** Her own word that she takes this back, as her story is to tell it. */
    public static Draft withdrawn(Consent consent, Instant at) {
        var codes = Particulars.none().code("purpose", consent.purpose());
        var to = consent.receiver();
        var whole = to == null ? codes : codes.numbered("receiver", to.province(), to.number());
        return new Draft(ConsentKind.WITHDRAWN, at, whole);
    }

    /** Whether this is a word of hers about what she agrees to. */
    public static boolean isWord(Happening told) {
        return told.is(ConsentKind.GIVEN)
                || told.is(ConsentKind.DECLINED)
                || told.is(ConsentKind.WITHDRAWN);
    }

    /** Her word that covers passing something on to this receiver; empty means no. */
    public static Optional<Consent> toRefer(List<Happening> story, OrganisationId receiver) {
        return of(story).stream()
                .filter(each -> isFor(each, Purpose.REFERRAL, receiver))
                .findFirst();
    }

    /** Which bodies may hear what of her at a conference, each by a word of hers of its own. */
    public static List<Consent> toHear(List<Happening> story) {
        return of(story).stream().filter(each -> each.purpose() == Purpose.CONFERENCE).toList();
    }

    /** Whether she was told of this duty of the law before; rule as in the rule book. */
    public static boolean wasToldOf(List<Happening> story, Duty duty) {
        return toldOf(story, duty).isPresent();
    }

    /** When she was last told of this duty of the law; empty where nobody told her. */
    public static Optional<Instant> toldOf(List<Happening> story, Duty duty) {
        return Story.of(story, ConsentKind.TOLD_OF_DUTY)
                .filter(told -> told.code(Duty.class, "duty").filter(duty::equals).isPresent())
                .map(Happening::at)
                .max(Comparator.naturalOrder());
    }

    /** The last notice that this duty of the law asked for: who told her before, or why nobody. */
    public static Optional<Happening> notice(List<Happening> story, Duty duty) {
        return Story.of(story, ConsentKind.NOTIFIED)
                .filter(told -> told.code(Duty.class, "duty").filter(duty::equals).isPresent())
                .reduce((_, later) -> later);
    }

    /**
     * Within the act that passes something on as the law asks: her story keeps that she was told
     * before, and that it was passed on.
     */
    public void notified(CaseRef ref, Particulars codes, Instant now) {
        var duty = codes.one(Duty.class, "duty").orElseThrow();
        var told =
                codes.when("her_told")
                        .map(at ->
                                new Draft(
                                        ConsentKind.TOLD_OF_DUTY,
                                        at,
                                        Particulars.none().code("duty", duty)));
        var passed = new Draft(ConsentKind.NOTIFIED, now, codes);
        access.wall()
                .asClock(() ->
                        chronicle.addByClock(
                                ref,
                                _ -> Stream.concat(told.stream(), Stream.of(passed)).toList(),
                                now));
    }

    private static boolean isFor(
            Consent consent, Purpose purpose, @Nullable OrganisationId receiver) {
        return consent.purpose() == purpose
                && java.util.Objects.equals(consent.receiver(), receiver);
    }

    static @Nullable OrganisationId receiver(Happening told) {
        return told.codes().text("receiver").map(OrganisationId::parse).orElse(null);
    }
}
