package vn.binhan.drafting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.binhan.access.Action;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.Subject;

/** Asks for a scan to be recognised, or for a refused document to be read once more. */
final class AskReading implements Action<AskReading.Command, Source, AskReading.Next> {

    record Command(String province, long number) {}

    record Next(Source source, Source.State state) {}

    private final SourceStore sources;

    AskReading(SourceStore sources) {
        this.sources = sources;
    }

    @Override
    public Operation operation() {
        return Operation.IMPORT_PLAN;
    }

    @Override
    public @Nullable Source read(Command command) {
        return sources.lock(command.province(), command.number()).orElse(null);
    }

    @Override
    public Subject subject(Command command, Source source) {
        return Subject.of(source.subject(), source.owner());
    }

    @Override
    public Decision<Next> decide(Command command, Source source, Actor actor, Instant now) {
        return switch (source.state()) {
            case NEEDS_OCR -> Decision.accept(new Next(source, Source.State.RECOGNISING));
            case REFUSED -> Decision.accept(new Next(source, Source.State.RECEIVED));
            case RECEIVED, READING, RECOGNISING, READ ->
                    Decision.refuse("drafting.reading.already");
        };
    }

    @Override
    public String keep(Next decided, Actor actor, Instant now) {
        var source = decided.source();
        sources.state(source, decided.state(), source.pages());
        return source.province() + "-" + source.number();
    }
}
