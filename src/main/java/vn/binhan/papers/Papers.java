package vn.binhan.papers;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.Operation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.access.Rights;
import vn.binhan.casefiles.CaseFiles;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Story;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Places;
import vn.binhan.vault.Opening;
import vn.binhan.vault.Purpose;
import vn.binhan.vault.Reader;
import vn.binhan.vault.Sealed;
import vn.binhan.vault.Vault;
import vn.binhan.vault.VaultFault;

/** The door to official papers: drawn up from a case, numbered, kept and opened again. */
public final class Papers {
    private final Access access;
    private final Chronicle chronicle;
    private final Vault vault;
    private final InstantSource clock;
    private final PaperStore store;
    private final UnfinishedStore unfinished;
    private final Drawing drawing;
    private final KeepTemplate keepTemplate;

    public Papers(
            JdbcClient sql,
            Access access,
            CaseFiles files,
            Chronicle chronicle,
            Vault vault,
            Places places,
            InstantSource clock) {
        this.access = access;
        this.chronicle = chronicle;
        this.vault = vault;
        this.clock = clock;
        this.store = new PaperStore(sql);
        this.unfinished = new UnfinishedStore(sql);
        this.drawing = new Drawing(access, places, store);
        this.keepTemplate = new KeepTemplate(access.organisations(), store);
        files.whenErased(store::remove);
        files.whenErased(unfinished::remove);
    }

    /** Who hands in the fields of papers: her case, orders, what he answers for, children. */
    public record Sources(
            FieldSource cases, FieldSource orders, FieldSource proceedings, FieldSource children) {}

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages, Sources sources) {
        new PaperPages(pages, this, PaperPages.Home.CASE, sources.cases()).routes(routes);
        new PaperPages(pages, this, PaperPages.Home.DOSSIER, sources.orders()).routes(routes);
        new PaperPages(pages, this, PaperPages.Home.PROCEEDING, sources.proceedings())
                .routes(routes);
        new PaperPages(pages, this, PaperPages.Home.CHILD, sources.children()).routes(routes);
        new OfficePages(pages, this).routes(routes);
    }

    /** The case for whoever looks at its papers; that they did is in the record then. */
    Optional<Story> story(Actor actor, CaseRef ref, boolean dossier) {
        return chronicle.read(actor, ref).filter(story -> chronicle.isDossier(story) == dossier);
    }

    List<PaperStore.Issued> issued(Actor actor, CaseRef ref) {
        return access.wall().as(actor, () -> store.of(ref));
    }

    Drawing.Paper draw(Actor actor, Story story, PaperKind kind, FieldSource source, Typed typed) {
        return drawing.draw(actor, story, kind, source, typed::in, today());
    }

    /** The papers of this case that are being written. */
    List<Unfinished> unfinished(Actor actor, CaseRef ref) {
        return access.wall().as(actor, () -> unfinished.of(ref));
    }

    /** The one of this kind, if it was begun. */
    Optional<Unfinished> unfinished(Actor actor, CaseRef ref, PaperKind kind) {
        return access.wall().as(actor, () -> unfinished.find(ref, kind));
    }

    /** Keeps what was written so far. */
    Outcome keep(Actor actor, CaseRef ref, PaperKind kind, Typed typed) {
        var command = new KeepUnfinished.Command(ref, typed.byHand(), typed.edit());
        var act = new KeepUnfinished(chronicle, vault, unfinished, kind, command);
        return access.desk().perform(actor, act, command);
    }

    Outcome issue(Actor actor, Drawing.Paper paper, int edit, @Nullable UUID once) {
        var act = new IssuePaper(chronicle, vault, store, unfinished, paper, edit);
        return access.desk().perform(actor, act, new IssuePaper.Command(paper.ref(), once));
    }

    /** What became of the wish to open a paper. */
    sealed interface Opened {
        record Paper(byte[] docx, String origins) implements Opened {}

        /** What was written so far into one that is not issued. */
        record Begun(String typed) implements Opened {}

        record Stopped(String reason, List<Object> values) implements Opened {}

        record Absent() implements Opened {}
    }

    /** What was written into a paper so far, opened on record; nothing where none was begun. */
    Opened typed(Actor actor, Story story, PaperKind kind) {
        var ref = story.held().file().ref();
        var sealed = access.wall().as(actor, () -> unfinished.typed(ref, kind));
        return sealed.isEmpty()
                ? new Opened.Absent()
                : open(
                        actor,
                        story,
                        kind.operation(),
                        List.of(sealed.get()),
                        shown -> new Opened.Begun(shown.text(0)));
    }

    /** Opens an issued paper on record for somebody who is named on its case. */
    Opened open(Actor actor, Story story, UUID paper) {
        var ref = story.held().file().ref();
        var sealed = access.wall().as(actor, () -> store.sealed(ref, paper));
        return sealed.isEmpty()
                ? new Opened.Absent()
                : open(
                        actor,
                        story,
                        Operation.READ_PAPERS,
                        sealed.get(),
                        shown -> new Opened.Paper(shown.bytes(0), shown.text(1)));
    }

    private Opened open(
            Actor actor,
            Story story,
            Operation operation,
            List<Sealed> sealed,
            Function<Opening.Shown, Opened> as) {
        var duty = Rights.dutyFor(actor, operation, story.held().subject());
        if (duty.isEmpty()) {
            return new Opened.Absent();
        }
        var person = actor.person();
        var reader =
                new Reader(
                        person.province(),
                        person.number(),
                        duty.get().kind().name(),
                        duty.get().organisation().number());
        try {
            return switch (vault.open(reader, Purpose.LEGAL_PAPER, sealed)) {
                case Opening.Shown shown -> as.apply(shown);
                case Opening.Exhausted(var limit, var again) ->
                        new Opened.Stopped("vault.quota." + limit, List.of(Formats.minute(again)));
                case Opening.Absent() -> new Opened.Stopped("chronicle.words.notnow", List.of());
            };
        } catch (VaultFault fault) {
            return new Opened.Stopped(fault.key(), List.copyOf(fault.values()));
        }
    }

    List<PaperStore.Line> register(OrganisationId office, int year, PaperKind.Book book) {
        return store.register(office, year, book);
    }

    Optional<PaperStore.Own> own(OrganisationId office, PaperKind kind) {
        return store.own(office, kind);
    }

    Outcome keep(Actor actor, KeepTemplate.Command command) {
        return access.desk().perform(actor, keepTemplate, command);
    }

    /** The form that is used for this office: its own, or the one that the program brings. */
    byte[] form(OrganisationId office, PaperKind kind) {
        return drawing.form(office, kind).bytes();
    }

    Access access() {
        return access;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Formats.ZONE);
    }
}
