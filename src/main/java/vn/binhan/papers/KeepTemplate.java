package vn.binhan.papers;

import java.time.Instant;
import java.util.EnumMap;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Organisation;
import vn.binhan.access.OrganisationId;
import vn.binhan.access.Organisations;
import vn.binhan.access.Subject;

/** An office takes a form that it wrote in Word; the one before stays kept. */
final class KeepTemplate
        implements Action<KeepTemplate.Command, Organisation, KeepTemplate.Decided> {

    record Command(OrganisationId office, PaperKind kind, byte[] docx) {}

    record Decided(Command command, Template form) {}

    private final Organisations organisations;
    private final PaperStore store;

    KeepTemplate(Organisations organisations, PaperStore store) {
        this.organisations = organisations;
        this.store = store;
    }

    @Override
    public Operation operation() {
        return Operation.KEEP_TEMPLATES;
    }

    @Override
    public @Nullable Organisation read(Command command) {
        return organisations.find(command.office()).orElse(null);
    }

    @Override
    public Subject subject(Command command, Organisation facts) {
        return Subject.of("template:" + command.kind().file(), facts.id());
    }

    @Override
    public Decision<Decided> decide(Command command, Organisation facts, Actor actor, Instant now) {
        try {
            var form = Template.check(command.docx(), command.kind());
            tried(form);
            return Decision.accept(new Decided(command, form));
        } catch (Refused e) {
            return Decision.refuse(e.reason(), e.values().toArray());
        }
    }

    /** What cannot be printed now could not be printed when it matters. */
    private static void tried(Template form) throws Refused {
        var values = new EnumMap<PaperField, String>(PaperField.class);
        for (var field : PaperField.values()) {
            values.put(field, field.placeholder());
        }
        try {
            PaperPdf.of(form.fill(values));
        } catch (RuntimeException e) {
            throw new Refused("papers.template.broken");
        }
    }

    @Override
    public String keep(Decided decided, Actor actor, Instant now) {
        var command = decided.command();
        var version =
                store.keep(
                        command.office(),
                        command.kind(),
                        decided.form().bytes(),
                        actor.person(),
                        now);
        return String.valueOf(version);
    }
}
