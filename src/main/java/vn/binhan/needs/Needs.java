package vn.binhan.needs;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.DutyKind;
import vn.binhan.access.OrganisationId;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Happening;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryPages;
import vn.binhan.consents.Consents;
import vn.binhan.consents.Share;
import vn.binhan.contact.Contact;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.Words;
import vn.binhan.ledger.Particulars;
import vn.binhan.today.Item;

/** The door to what survivors need and to referrals. */
public final class Needs {
    /** Fewer attempts than these are no lost contact. */
    public static final int ATTEMPTS = 3;

    /** The word for asking a receiver again who has not helped. */
    public static final String ASK_RECEIVER = "needs.today.ask";

    /** Nobody at the receiver is named for longer; a referral that lasts is sent again. */
    private static final Duration OPEN_FOR = Duration.ofDays(90);

    private static final List<DutyKind> RECEIVERS =
            List.of(DutyKind.CASE_WORKER, DutyKind.UNIT_HEAD);

    private final Access access;
    private final CaseFiles files;
    private final Chronicle chronicle;
    private final InstantSource clock;
    private final LinkStore links;
    private final Acts acts;

    /** What people do about needs, each in its own class. */
    record Acts(
            OpenNeed open,
            SettleNeed settle,
            ReopenNeed reopen,
            SendReferral send,
            WithdrawReferral withdraw,
            AnswerReferral answer) {}

    public Needs(
            JdbcClient sql,
            Access access,
            CaseFiles files,
            Chronicle chronicle,
            InstantSource clock) {
        this.access = access;
        this.files = files;
        this.chronicle = chronicle;
        this.clock = clock;
        this.links = new LinkStore(sql);
        this.acts =
                new Acts(
                        new OpenNeed(chronicle),
                        new SettleNeed(chronicle),
                        new ReopenNeed(chronicle),
                        new SendReferral(chronicle, new Sending()),
                        new WithdrawReferral(chronicle),
                        new AnswerReferral(chronicle, this::answered));
        chronicle.dossiersBeginWith(NeedEvent.REFERRED);
        chronicle.whenTold(this::pullBack);
        files.whenErased(links::remove);
        files.erasedWith(links::of);
        files.managing().whenClosed(this::closed);
        files.conflicts()
                .whenBarred((ref, found, now) ->
                        links.of(ref)
                                .forEach(referral -> files.conflicts().bar(referral, found, now)));
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new NeedPages(new StoryPages(pages, access, chronicle, clock), access, this).routes(routes);
        var received = new StoryPages(pages, access, chronicle, clock, "/chuyen-den/");
        new ReceivedPages(pages, received, this).routes(routes);
        access.waiting().behind("/chuyen-den", LinkStore.UNANSWERED);
    }

    /** What waits in referrals for this person today, received or sent. */
    public List<Item> today(Actor actor) {
        var now = clock.instant();
        return links.today(access.wall().asking(actor.person()).proof()).stream()
                .flatMap(each -> each.item(now).stream())
                .toList();
    }

    /** Opens the file of a referral: a key, people and a story of its own. */
    private final class Sending implements SendReferral.Dossiers {
        @Override
        public boolean hasReader(OrganisationId receiver) {
            return !access.staff().named(RECEIVERS, receiver).isEmpty();
        }

        @Override
        public void open(
                Story from, OrganisationId receiver, Draft sent, Actor sender, Instant now) {
            var her = from.held().file().ref();
            var id = UUID.fromString(sent.codes().text("referral").orElseThrow());
            var file = new CaseRef(receiver.province(), id);
            var unit = access.organisations().find(receiver).orElseThrow().unit();
            access.wall()
                    .asClock(() -> {
                        files.openByClock(file, receiver, unit, now);
                        links.add(her, file);
                        files.conflicts().carryOver(her, file, now);
                        chronicle.addByClock(file, _ -> List.of(forReceiver(sent)), now);
                        access.staff()
                                .named(RECEIVERS, receiver)
                                .keySet()
                                .forEach(person ->
                                        files.managing()
                                                .help(file, person, now, now.plus(OPEN_FOR)));
                        return true;
                    });
        }
    }

    /**
     * Whether contact with her is lost since then: after attempts enough, or where nobody has a
     * safe way to make one, after the waiting and a second look.
     */
    public static boolean isLost(List<Happening> story, Instant since) {
        return Contact.attempts(story, since).size() >= ATTEMPTS
                || Contact.isWithoutWay(story, since);
    }

    /**
     * Opened words of a story as people read them, with what referrals passed on under its names.
     */
    public static Map<Integer, String> readable(
            List<Happening> story, Map<Integer, String> opened, Words words) {
        return Passed.readable(story, opened, words);
    }

    /** What the receiver is told: nothing that counts or numbers her story. */
    private static Draft forReceiver(Draft sent) {
        var codes = sent.codes();
        var to = OrganisationId.parse(codes.text("to").orElseThrow());
        return new Draft(
                NeedEvent.REFERRED,
                sent.at(),
                Particulars.none()
                        .id("referral", UUID.fromString(codes.text("referral").orElseThrow()))
                        .code("kind", codes.one(NeedKind.class, "kind").orElseThrow())
                        .numbered("to", to.province(), to.number())
                        .codes("shares", codes.several(Share.class, "shares"))
                        .codes(Passed.FILLED, codes.several(Share.class, Passed.FILLED)),
                sent.words());
    }

    private void answered(CaseRef referral, Draft answer) {
        var now = clock.instant();
        access.wall()
                .asClock(() ->
                        links.from(referral)
                                .flatMap(her ->
                                        chronicle.addByClock(her, _ -> List.of(answer), now)));
        if (answer.codes().one(Stage.class, "answer").filter(Stage.REFUSED::equals).isPresent()) {
            files.managing().pullBack(referral, now);
        }
    }

    /** Nobody follows what was referred from a closed case: no receiver keeps it open either. */
    private void closed(CaseRef her, Instant now) {
        for (var referral : Referral.of(access.wall().asClock(() -> chronicle.of(her)))) {
            if (referral.stage().isAwaited()) {
                withdraw(her, referral, now);
            } else if (referral.stage() != Stage.WITHDRAWN) {
                files.managing().pullBack(referral.file(), now);
            }
        }
    }

    /** What her newest word no longer covers is out of its receiver's reach at once. */
    private void pullBack(Story story) {
        if (story.happenings().isEmpty() || chronicle.isDossier(story)) {
            return;
        }
        var last = story.happenings().getLast();
        var now = clock.instant();
        for (var referral : Referral.of(story.happenings())) {
            if (last.is(NeedEvent.WITHDRAWN)
                    && last.codes().text("referral").orElse("").equals(referral.id().toString())) {
                end(referral, now);
            } else if (Consents.isWord(last) && !covers(story, referral)) {
                if (referral.stage().isLive()) {
                    withdraw(story.held().file().ref(), referral, now);
                } else if (referral.stage() != Stage.WITHDRAWN) {
                    end(referral, now);
                }
            }
        }
    }

    private static boolean covers(Story story, Referral referral) {
        return Consents.toRefer(story.happenings(), referral.to())
                .filter(consent -> consent.shares().containsAll(referral.shares()))
                .isPresent();
    }

    private void withdraw(CaseRef her, Referral referral, Instant now) {
        access.wall()
                .asClock(() ->
                        chronicle.addByClock(
                                her,
                                _ -> List.of(WithdrawReferral.draft(referral.id(), now)),
                                now));
    }

    private void end(Referral referral, Instant now) {
        access.wall()
                .asClock(() ->
                        chronicle.addByClock(
                                referral.file(),
                                theirs ->
                                        Referral.of(theirs.happenings()).stream()
                                                .filter(each -> each.stage().isLive())
                                                .map(_ ->
                                                        WithdrawReferral.draft(referral.id(), now))
                                                .toList(),
                                now));
        files.managing().pullBack(referral.file(), now);
    }

    /** The referrals that this person's body received, the newest first. */
    List<Received> received(Actor actor) {
        return access.wall()
                .as(
                        actor,
                        () ->
                                links.namedOn(actor.person()).stream()
                                        .flatMap(ref ->
                                                Referral.of(chronicle.of(ref)).stream()
                                                        .map(each -> new Received(ref, each)))
                                        .toList());
    }

    /** A referral on the receiver's desk. */
    record Received(CaseRef ref, Referral referral) {}

    /** Writes down a need as a worker does at the page. */
    public vn.binhan.access.Outcome open(
            Actor worker, CaseRef ref, NeedKind kind, Instant at, UUID once) {
        var command = new OpenNeed.Command(ref, at, kind, true, false, "", once);
        return access.desk().perform(worker, acts.open, command);
    }

    /**
     * Writes down the first service of a need at the page of another room; it stands in the record
     * as an act of its own.
     *
     * @param by who gave it and confirmed it; sealed
     */
    public vn.binhan.access.Outcome served(
            Actor worker, CaseRef ref, int need, Instant at, String by) {
        var command = new SettleNeed.Command(ref, at, need, Outcome.SERVED, null, by, null);
        return access.desk().perform(worker, acts.settle, command);
    }

    /** Refers the newest need to this receiver as a worker does at the page; words on the need. */
    public vn.binhan.access.Outcome refer(
            Actor worker, CaseRef ref, OrganisationId receiver, String words, UUID once) {
        var needs = access.wall().as(worker, () -> Need.of(chronicle.of(ref)));
        var newest = needs.isEmpty() ? 0 : needs.getLast().turn();
        var command =
                new SendReferral.Command(
                        ref, UUID.randomUUID(), newest, receiver, Map.of(Share.NEED, words), once);
        return access.desk().perform(worker, acts.send, command);
    }

    Acts acts() {
        return acts;
    }
}
