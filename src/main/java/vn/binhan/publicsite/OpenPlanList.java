package vn.binhan.publicsite;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Organisations;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Words;
import vn.binhan.plans.Plan;
import vn.binhan.plans.Plans;
import vn.binhan.programme.Node;
import vn.binhan.programme.Programme;

/** The plans that were issued, as anybody may look through them. */
final class OpenPlanList {
    /** How many plans one page lists. */
    static final int PER_PAGE = 20;

    private final Pages pages;
    private final Plans plans;
    private final Programme programme;
    private final Organisations organisations;

    OpenPlanList(Pages pages, Plans plans, Programme programme, Organisations organisations) {
        this.plans = plans;
        this.pages = pages;
        this.programme = programme;
        this.organisations = organisations;
    }

    /** One issued plan in the list, its progress in words. */
    record Listed(Plan plan, String issuer, List<Node> targets, String standing) {}

    /** Where in the list one is, counted from 1, and the pages around. */
    record Place(int from, int to, int all, @Nullable Integer previous, @Nullable Integer next) {}

    ServerResponse show(ServerRequest request) throws Exception {
        var all = plans.all();
        var words = pages.words(request);
        var place = place(all.size(), asked(request));
        var listed =
                all.subList(place.from() - 1, place.to()).stream()
                        .map(plan -> listed(plan, words))
                        .toList();
        return pages.show(
                request,
                "publicsite/list.jte",
                Map.of("plans", listed, "place", place, "today", programme.today()));
    }

    /** The stretch of a list of so many plans that a page shows; a page too far is the last one. */
    static Place place(int all, int asked) {
        var last = Math.max(1, (all + PER_PAGE - 1) / PER_PAGE);
        var page = Math.clamp(asked, 1, last);
        var from = (page - 1) * PER_PAGE + 1;
        return new Place(
                from,
                Math.min(all, from + PER_PAGE - 1),
                all,
                page == 1 ? null : page - 1,
                page == last ? null : page + 1);
    }

    private static int asked(ServerRequest request) {
        var page = request.param("trang").orElse("");
        return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
    }

    private Listed listed(Plan plan, Words words) {
        var outline = programme.outline(plan);
        var issuer = plan.issuer();
        return new Listed(
                plan,
                issuer == null
                        ? organisations.find(plan.owner()).map(body -> body.name()).orElse("")
                        : issuer,
                outline.of(ItemKind.TARGET),
                Standing.of(words, outline.standing(programme.today())));
    }
}
