package vn.binhan.children;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.binhan.casefiles.CaseRef;
import vn.binhan.today.Item;

/**
 * What a child's file waits for, for somebody who may know it.
 *
 * @param planBy by when an approved plan has to be there (rule C10); absent once it is
 * @param separateBy by when a separation has to be decided (rule C17); absent when none waits
 * @param drafted whether the plan waits for the Chair alone
 * @param heads whether whoever asks is the Chair
 */
record ChildToday(
        CaseRef ref,
        @Nullable Instant planBy,
        @Nullable Instant separateBy,
        boolean drafted,
        boolean heads) {

    /** A separation is everybody's at once; a plan is whoever's turn it is, and soon both's. */
    Stream<Item> items(Instant soon) {
        var all = new ArrayList<Item>();
        var separation = separateBy;
        if (separation != null) {
            all.add(item(Item.Danger.IMMEDIATE, separation, "separation"));
        }
        var plan = planBy;
        if (plan != null && (drafted && heads || plan.isBefore(soon))) {
            all.add(item(Item.Danger.RAISED, plan, drafted ? "approve" : "plan"));
        }
        return all.stream();
    }

    private Item item(Item.Danger danger, Instant by, String why) {
        return new Item(
                danger,
                by,
                "children.file.one",
                ref.shortly(),
                List.of("children.today." + why),
                ChildPages.HOME + ref);
    }
}
