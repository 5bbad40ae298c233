package vn.binhan.budget;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.Subject;
import vn.binhan.drafting.ItemKind;
import vn.binhan.kit.Form;
import vn.binhan.kit.Formats;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.kit.Words;
import vn.binhan.plans.Plan;
import vn.binhan.plans.PlanPage;
import vn.binhan.programme.Programme;

/** The money of a plan: what each source gives each year, and what the document says about it. */
final class BudgetPages {
    private static final int LONGEST_NOTE = 500;

    private final Pages pages;
    private final PlanPage page;
    private final Access access;
    private final Programme programme;
    private final BudgetStore budget;
    private final PlanBudget planBudget;
    private final TakeBackLine takeBackLine;

    BudgetPages(
            Pages pages,
            PlanPage page,
            Access access,
            Programme programme,
            BudgetStore budget,
            PlanBudget planBudget,
            TakeBackLine takeBackLine) {
        this.pages = pages;
        this.page = page;
        this.access = access;
        this.programme = programme;
        this.budget = budget;
        this.planBudget = planBudget;
        this.takeBackLine = takeBackLine;
    }

    void routes(Routes routes) {
        routes.get("/ke-hoach/{id}/kinh-phi", Operation.READ_PROGRAMME, page.of(this::read))
                .post("/ke-hoach/{id}/kinh-phi", Operation.PLAN_BUDGET, page.of(this::write))
                .post("/ke-hoach/{id}/kinh-phi/bo", Operation.PLAN_BUDGET, page.of(this::takeBack));
    }

    /**
     * What stands in the form.
     *
     * @param line the line that is changed, 0 for a new one
     * @param edit the edit of the line that the person has before them
     */
    record Typed(
            long line,
            int edit,
            String year,
            String source,
            String node,
            String planned,
            String allocated,
            String spent,
            String note) {

        private static Typed nothing(int year) {
            return new Typed(0, 0, String.valueOf(year), "", "", "", "", "", "");
        }

        private static Typed of(BudgetStore.Line line) {
            return new Typed(
                    line.id(),
                    line.edit(),
                    String.valueOf(line.year()),
                    line.source().name(),
                    line.node() == null ? "" : line.node().toString(),
                    Formats.number(line.planned()),
                    Formats.number(line.allocated()),
                    Formats.number(line.spent()),
                    line.note());
        }

        private static Typed of(Form form, long line, int edit) {
            return new Typed(
                    line,
                    edit,
                    form.text("year"),
                    form.text("source"),
                    form.text("node"),
                    form.text("planned"),
                    form.text("allocated"),
                    form.text("spent"),
                    form.text("note"));
        }
    }

    private ServerResponse read(ServerRequest request, Plan plan) throws Exception {
        var chosen = line(budget.of(plan.id()), Form.of(request).number("dong"));
        var typed =
                chosen.map(Typed::of).orElseGet(() -> Typed.nothing(programme.today().getYear()));
        return show(request, HttpStatus.OK, plan, typed, Map.of());
    }

    private ServerResponse write(ServerRequest request, Plan plan) throws Exception {
        var form = Form.of(request);
        var errors = errors(form, pages.words(request));
        return errors.isEmpty() ? perform(request, plan, form) : again(request, plan, errors);
    }

    private ServerResponse perform(ServerRequest request, Plan plan, Form form) throws Exception {
        var number = form.number("line");
        var line =
                new BudgetStore.Line(
                        number == null ? 0 : number,
                        content(plan, form),
                        form.number("year", 0),
                        BudgetSource.valueOf(form.text("source")),
                        Money.read(form.text("planned")),
                        Money.read(form.text("allocated")),
                        Money.read(form.text("spent")),
                        form.text("note"),
                        form.number("edit", 0));
        var command = new PlanBudget.Command(plan.id(), line, form.once());
        var outcome = access.desk().perform(Gate.actor(request), planBudget, command);
        return answer(request, plan, outcome, "budget.saved");
    }

    private ServerResponse takeBack(ServerRequest request, Plan plan) throws Exception {
        var form = Form.of(request);
        var command =
                new TakeBackLine.Command(plan.id(), form.number("line", 0), form.number("edit", 0));
        var outcome = access.desk().perform(Gate.actor(request), takeBackLine, command);
        if (outcome instanceof Outcome.Refused(var reason, var values)) {
            var typed = Typed.nothing(programme.today().getYear());
            var why = Map.of("", pages.words(request).t(reason, values.toArray()));
            return show(request, HttpStatus.UNPROCESSABLE_CONTENT, plan, typed, why);
        }
        return answer(request, plan, outcome, "budget.takenback");
    }

    private ServerResponse answer(ServerRequest request, Plan plan, Outcome outcome, String done)
            throws Exception {
        return switch (outcome) {
            case Outcome.Done _ ->
                    Pages.to("/ke-hoach/%s/kinh-phi?bao=%s".formatted(plan.id(), done));
            case Outcome.Refused(var reason, var values) ->
                    again(
                            request,
                            plan,
                            Map.of(
                                    field(reason),
                                    pages.words(request).t(reason, values.toArray())));
            case Outcome.Denied() ->
                    pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        };
    }

    /** What cannot be understood as it was typed, field by field. */
    private static Map<String, String> errors(Form form, Words words) {
        var errors = new LinkedHashMap<String, String>();
        if (form.number("year") == null) {
            errors.put("year", words.t("budget.refused.year"));
        }
        if (Arrays.stream(BudgetSource.values())
                .noneMatch(source -> source.name().equals(form.text("source")))) {
            errors.put("source", words.t("budget.refused.source"));
        }
        for (var amount : List.of("planned", "allocated", "spent")) {
            if (!form.text(amount).isEmpty() && Money.read(form.text(amount)) == null) {
                errors.put(amount, words.t("budget.refused.money"));
            }
        }
        if (form.text("note").length() > LONGEST_NOTE) {
            errors.put("note", words.t("budget.refused.note", LONGEST_NOTE));
        }
        return errors;
    }

    private static String field(String reason) {
        return switch (reason) {
            case "budget.refused.year" -> "year";
            case "budget.refused.amount", "budget.refused.noamount" -> "planned";
            default -> "";
        };
    }

    /** The content for which the money is; absent for the plan as a whole. */
    private @Nullable Integer content(Plan plan, Form form) {
        return programme.outline(plan).of(ItemKind.CONTENT).stream()
                .map(node -> node.id().key())
                .filter(key -> key.toString().equals(form.text("node")))
                .findFirst()
                .orElse(null);
    }

    /** The page with what was typed, and the edit of the line as it stands now. */
    private ServerResponse again(ServerRequest request, Plan plan, Map<String, String> errors)
            throws Exception {
        var form = Form.of(request);
        var now = line(budget.of(plan.id()), form.number("line"));
        var typed =
                Typed.of(
                        form,
                        now.map(BudgetStore.Line::id).orElse(0L),
                        now.map(BudgetStore.Line::edit).orElse(0));
        return show(request, HttpStatus.UNPROCESSABLE_CONTENT, plan, typed, errors);
    }

    private static Optional<BudgetStore.Line> line(
            List<BudgetStore.Line> lines, @Nullable Long id) {
        return lines.stream().filter(line -> id != null && line.id() == id).findFirst();
    }

    private ServerResponse show(
            ServerRequest request,
            HttpStatus status,
            Plan plan,
            Typed typed,
            Map<String, String> errors)
            throws Exception {
        var subject = Subject.of("budget:" + plan.id(), plan.owner());
        var mayChange = access.desk().may(Gate.actor(request), Operation.PLAN_BUDGET, subject);
        return page.show(
                request,
                status,
                plan,
                "budget/plan-budget.jte",
                Map.of(
                        "outline", programme.outline(plan),
                        "budget", Budget.of(budget.of(plan.id())),
                        "takenBack", budget.takenBack(plan.id()),
                        "people", access.namesOfWhoeverActs(plan.id().province()),
                        "typed", typed,
                        "mayChange", mayChange,
                        "errors", errors));
    }
}
