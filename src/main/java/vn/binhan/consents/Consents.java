package vn.binhan.consents;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
                        once);
        return access.desk().perform(worker, say, command);
    }

    /**
     * What stands now, her newest word for each purpose and receiver by the time she said it,
     * however late somebody wrote down an older one; withdrawn is not there.
     */
    public static List<Consent> of(List<Happening> story) {
        var standing = new ArrayList<Consent>();
        Story.of(story, ConsentKind.GIVEN, ConsentKind.DECLINED, ConsentKind.WITHDRAWN)
                .sorted(Happening.AS_SAID)
                .forEach(told -> {
                    var purpose = told.code(Purpose.class, "purpose").orElseThrow();
                    var receiver = receiver(told);
                    standing.removeIf(each -> isFor(each, purpose, receiver));
                    if (told.is(ConsentKind.GIVEN)) {
                        var shares = told.codes().several(Share.class, "shares");
                        standing.add(
                                new Consent(told.turn(), purpose, receiver, shares, told.at()));
                    }
                });
        return List.copyOf(standing);
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

    /** Whether she was told of this duty of the law before; rule as in the rule book. */
    public static boolean wasToldOf(List<Happening> story, Duty duty) {
        return Story.of(story, ConsentKind.TOLD_OF_DUTY)
                .anyMatch(told -> told.code(Duty.class, "duty").filter(duty::equals).isPresent());
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
