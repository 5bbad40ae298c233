package vn.binhan.measures;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import vn.binhan.access.Actor;
import vn.binhan.access.Decision;
import vn.binhan.access.Operation;
import vn.binhan.access.PersonId;
import vn.binhan.chronicle.Chronicle;
import vn.binhan.chronicle.Draft;
import vn.binhan.chronicle.Story;
import vn.binhan.chronicle.StoryAct;
import vn.binhan.ledger.Particulars;
import vn.binhan.papers.Discretion;

/**
 * Something that is done about an order that stands: it is told when it is possible at the moment
 * at which it really happened, and what followed stays possible after it.
 */
abstract class OrderAct<C extends StoryAct.Command> extends StoryAct<C> {
    private static final int LONGEST = 8_000;

    private final Operation operation;
    private final Supplier<OrderClocks> clocks;

    OrderAct(Chronicle chronicle, Operation operation, Supplier<OrderClocks> clocks) {
        super(chronicle);
        this.operation = operation;
        this.clocks = clocks;
    }

    /** What the command says has happened, or what it lacks. */
    abstract Decision<Draft> says(C command, Story story, Actor actor);

    @Override
    protected final boolean onDossier() {
        return true;
    }

    @Override
    public final Operation operation() {
        return operation;
    }

    @Override
    public final Decision<List<Draft>> tell(C command, Story story, Actor actor, Instant now) {
        return switch (says(command, story, actor)) {
            case Decision.Refused<Draft>(var reason, var values) ->
                    Decision.refuse(reason, values.toArray());
            case Decision.Accepted<Draft>(var draft) -> possible(draft, story);
        };
    }

    private Decision<List<Draft>> possible(Draft draft, Story story) {
        if (draft.words().length() > LONGEST) {
            return Decision.refuse("measures.refused.words");
        }
        var telling = Discretion.found(draft.words());
        if (telling.isPresent()) {
            return Decision.refuse("measures.refused.reveals.words", telling.get());
        }
        return switch (Order.of(story.happenings()).with(draft, clocks.get())) {
            case Decision.Refused<Order>(var reason, var values) ->
                    Decision.refuse(reason, values.toArray());
            case Decision.Accepted<Order> _ -> Decision.accept(List.of(draft));
        };
    }

    static Decision<Draft> told(OrderKind kind, Instant at, Particulars codes, String words) {
        return Decision.accept(new Draft(kind, at, codes, words.strip()));
    }

    static Particulars person(String name, PersonId person) {
        return Particulars.none().numbered(name, person.province(), person.number());
    }
}
