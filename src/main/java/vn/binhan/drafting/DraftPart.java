package vn.binhan.drafting;

import java.util.List;

/** The parts in which people read a plan; some hold an outline, some only single lines. */
enum DraftPart {
    OBJECTIVE(ItemKind.OBJECTIVE, ItemKind.OBJECTIVE),
    TARGETS(ItemKind.TARGET, ItemKind.TARGET),
    CONTENTS(ItemKind.CONTENT, ItemKind.TASK),
    BODIES(ItemKind.BODY, ItemKind.DUTY),
    BUDGET(ItemKind.BUDGET, ItemKind.BUDGET),
    REPORTS(ItemKind.REPORT, ItemKind.REPORT);

    private final ItemKind top;
    private final ItemKind below;

    DraftPart(ItemKind top, ItemKind below) {
        this.top = top;
        this.below = below;
    }

    static DraftPart of(ItemKind kind) {
        return switch (kind) {
            case OBJECTIVE -> OBJECTIVE;
            case TARGET -> TARGETS;
            case CONTENT, TASK -> CONTENTS;
            case BODY, DUTY -> BODIES;
            case BUDGET -> BUDGET;
            case REPORT -> REPORTS;
        };
    }

    /** Whether its lines have levels. */
    boolean hasLevels() {
        return top != below;
    }

    /** What a line is at this depth. */
    ItemKind kindAt(int depth) {
        return depth == 0 ? top : below;
    }

    /** Its lines out of a whole draft. */
    List<DraftItem> of(List<DraftItem> items) {
        return items.stream().filter(item -> of(item.kind()) == this).toList();
    }
}
