package vn.binhan.drafting;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.binhan.access.Access;
import vn.binhan.access.Actor;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Outcome;
import vn.binhan.documents.DocumentReader;
import vn.binhan.documents.Originals;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The door to documents on their way to become plans: received, read, corrected. */
public final class Drafting {
    private final Access access;
    private final SourceStore sources;
    private final DraftStore drafts;
    private final Originals originals;
    private final ReadingDesk reading;
    private final ReceiveDocument receiveDocument;
    private final AskReading askReading;

    public Drafting(
            JdbcClient sql,
            TransactionTemplate transactions,
            InstantSource clock,
            Access access,
            Originals originals,
            DocumentReader reader) {
        this.access = access;
        this.originals = originals;
        this.sources = new SourceStore(sql, originals);
        this.drafts = new DraftStore(sql);
        this.reading = new ReadingDesk(sources, drafts, originals, reader, transactions, clock);
        this.receiveDocument = new ReceiveDocument(sources, access.organisations());
        this.askReading = new AskReading(sources);
    }

    /** Adds this room's lines to the route table. */
    public void routes(Routes routes, Pages pages) {
        new ReceivePages(pages, this, sources, originals, access.desk()).routes(routes);
        var reviews = new ReviewDesk(drafts, sources, access.desk());
        new ReviewPages(pages, access, reviews, sources, drafts).routes(routes);
    }

    /** Takes up again what an earlier run of the program had received but not read to its end. */
    public void resume() {
        reading.resume();
    }

    /**
     * Hands a document in for this person and reads it at once, without waiting behind others; the
     * way of the pages, as the demonstration needs it. A scan is not recognised.
     */
    public Source receive(Actor actor, OrganisationId owner, String name, byte[] bytes) {
        var command =
                new ReceiveDocument.Command(
                        owner,
                        name,
                        bytes.length,
                        () -> new ByteArrayInputStream(bytes),
                        UUID.randomUUID());
        if (!(access.desk().perform(actor, receiveDocument, command)
                instanceof Outcome.Done(var id))) {
            throw new IllegalArgumentException("The document was not taken: " + name);
        }
        var number = OrganisationId.parse(id).number();
        reading.read(sources.find(owner.province(), number).orElseThrow());
        return sources.find(owner.province(), number).orElseThrow();
    }

    /** Hands a document in; its reading follows in the background. */
    Outcome receive(Actor actor, ReceiveDocument.Command command) {
        var outcome = access.desk().perform(actor, receiveDocument, command);
        submit(outcome);
        return outcome;
    }

    /** Asks for a scan to be recognised, or for another try. */
    Outcome ask(Actor actor, Source source) {
        var command = new AskReading.Command(source.province(), source.number());
        var outcome = access.desk().perform(actor, askReading, command);
        submit(outcome);
        return outcome;
    }

    private void submit(Outcome outcome) {
        if (outcome instanceof Outcome.Done(var id)) {
            var source = OrganisationId.parse(id);
            sources.find(source.province(), source.number()).ifPresent(reading::submit);
        }
    }

    /** One page of the original as a JPEG; empty where it has no such page or cannot be drawn. */
    Optional<byte[]> picture(Source source, int page) throws IOException {
        return reading.picture(source, page);
    }

    boolean canRecognise() {
        return reading.canRecognise();
    }

    /**
     * Says for this person that they looked at everything of which the reader was not sure; what
     * the document does not name stays open.
     */
    public Outcome confirm(Actor actor, DraftId id) {
        var kept = drafts.find(id).orElseThrow();
        var edits = new ArrayList<Edit>();
        for (var place : Summary.of(kept.tree()).look()) {
            if (Character.isDigit(place.charAt(0))) {
                edits.add(new Edit.Confirm(Integer.parseInt(place)));
            } else if (kept.tree().header().containsKey(place)) {
                edits.add(new Edit.ConfirmHeader(place));
            }
        }
        var all = new Edit.Together(edits);
        return access.desk()
                .perform(
                        actor,
                        new EditDraft(drafts),
                        new EditDraft.Command(id, kept.draft().edit(), all, UUID.randomUUID()));
    }

    /** What was found in a document that was read, empty before. */
    Optional<Summary> summary(Source source) {
        return Optional.ofNullable(source.draft())
                .flatMap(drafts::find)
                .map(draft -> Summary.of(draft.tree()));
    }

    /** The lines and fields of the head that still wait for a person's look, in reading order. */
    public List<String> toLookAt(DraftId id) {
        return drafts.find(id).map(draft -> Summary.of(draft.tree()).look()).orElse(List.of());
    }

    /** The newest draft that was read from this document. */
    public Optional<DraftId> draftOf(String province, long source) {
        return sources.find(province, source).map(Source::draft);
    }

    /** A document that was read and that nobody issued or made a next version yet. */
    public record Read(DraftId id, String title, String file, Instant at) {}

    /** The newest documents of this body that were read and wait to be issued. */
    public List<Read> readFor(OrganisationId owner) {
        return drafts.waiting(owner);
    }

    /** Whether the draft can still be edited. */
    public boolean isOpen(DraftId id) {
        return drafts.find(id).filter(KeptDraft::open).isPresent();
    }

    /** The draft, open or issued. */
    public Optional<Draft> find(DraftId id) {
        return drafts.find(id).map(KeptDraft::draft);
    }

    /**
     * The draft while it can still be edited, held against edits until the caller's transaction
     * ends; empty once it is issued.
     */
    public Optional<Draft> lock(DraftId id) {
        return drafts.lock(id).filter(KeptDraft::open).map(KeptDraft::draft);
    }

    /** The text that was read, whose code points the spans of the draft count. */
    public String text(DraftId id) {
        return drafts.find(id).map(draft -> sources.text(id.province(), draft.source())).orElse("");
    }

    /** The document from which the draft was read. */
    public Optional<Source> source(DraftId id) {
        return drafts.find(id).flatMap(draft -> sources.find(id.province(), draft.source()));
    }

    /** Ends the editing of a draft that is issued in the caller's transaction. */
    public void close(DraftId id) {
        drafts.close(id);
    }

    /**
     * The draft of this revision while it can still be edited.
     *
     * @param plan the plan and version that are revised, as given when it was opened
     */
    public Optional<DraftId> openRevision(String province, String plan) {
        return drafts.openRevision(province, plan);
    }

    /**
     * Opens a draft of a new version of an issued plan, in the caller's transaction.
     *
     * @param nextKey the first number that no line of the plan ever had
     * @param plan the plan and version that are revised, as the caller writes them
     */
    public DraftId reviseFrom(
            OrganisationId owner,
            long source,
            Map<String, HeaderField> header,
            List<String> bases,
            List<DraftItem> items,
            int nextKey,
            @Nullable String plan,
            Actor actor,
            Instant now) {
        var tree = new DraftTree(header, bases, Outline.settled(items), nextKey);
        return drafts.open(owner, source, tree, plan, actor.person(), now);
    }
}
