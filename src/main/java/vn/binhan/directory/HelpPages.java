package vn.binhan.directory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Operation;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;
import vn.binhan.places.Unit;

/**
 * Finding help: a place typed, a list, a call. What was asked travels in the body of the request,
 * so that one address without a word about it is all that a browser remembers.
 */
final class HelpPages {
    /** More do not fit on half a page. */
    static final int MOST_ON_CARD = 5;

    private static final int MOST_PICKED = 100;

    private final Pages pages;
    private final Directory directory;

    HelpPages(Pages pages, Directory directory) {
        this.pages = pages;
        this.directory = directory;
    }

    void routes(Routes routes) {
        routes.get(Directory.HELP, Operation.READ_OPEN_PAGES, this::start)
                .post(Directory.HELP, Operation.READ_OPEN_PAGES, this::answer);
    }

    private ServerResponse start(ServerRequest request) throws Exception {
        return ask(request, "", List.of());
    }

    private ServerResponse answer(ServerRequest request) throws Exception {
        var form = Form.of(request);
        if (!form.text("gan").isEmpty()) {
            return near(request, form.text("gan"));
        }
        var choice = directory.choice();
        var chosen = choice.at(form.text("o")).orElse(null);
        var typed = form.text("q");
        List<Unit> choices = List.of();
        if (chosen == null && !typed.isEmpty()) {
            choices = choice.of(typed);
            chosen =
                    choices.size() == 1
                            ? choices.getFirst()
                            : PlaceChoice.named(choices, typed).orElse(null);
            if (chosen == null) {
                return ask(request, typed, choices);
            }
        }
        if (form.text("the").isEmpty()) {
            return chosen == null ? ask(request, "", List.of()) : list(request, chosen, choices);
        }
        return card(request, form, chosen);
    }

    /** Where she stands is used for this one answer and stands nowhere in it. */
    private ServerResponse near(ServerRequest request, String said) throws Exception {
        var found = Point.coarse(said).map(directory::near).orElse(List.of());
        return found.isEmpty()
                ? ask(request, "", List.of(), true)
                : pages.show(
                        request,
                        "directory/near.jte",
                        Map.of("found", found, "now", directory.now()));
    }

    private ServerResponse ask(ServerRequest request, String typed, List<Unit> choices)
            throws Exception {
        return ask(request, typed, choices, false);
    }

    private ServerResponse ask(ServerRequest request, String typed, List<Unit> choices, boolean far)
            throws Exception {
        return pages.show(
                request,
                "directory/ask.jte",
                Map.of(
                        "typed",
                        typed,
                        "far",
                        far,
                        "choices",
                        choices,
                        "choice",
                        directory.choice(),
                        "lines",
                        directory.foundEverywhere(),
                        "now",
                        directory.now()));
    }

    private ServerResponse list(ServerRequest request, Unit place, List<Unit> choices)
            throws Exception {
        return pages.show(
                request,
                "directory/found.jte",
                Map.of(
                        "place", place,
                        "choice", directory.choice(),
                        "others", choices.stream().filter(unit -> !unit.equals(place)).toList(),
                        "found", directory.found(place),
                        "now", directory.now()));
    }

    private ServerResponse card(ServerRequest request, Form form, @Nullable Unit place)
            throws Exception {
        var picked = form.texts("chon").stream().limit(MOST_PICKED).toList();
        var wanted = new HashSet<>(picked);
        var all =
                place == null && !picked.isEmpty()
                        ? directory.standing(picked)
                        : facilities(
                                place == null
                                        ? directory.foundEverywhere()
                                        : directory.found(place));
        var chosen =
                all.stream()
                        .filter(facility ->
                                wanted.isEmpty() || wanted.contains(facility.ref().toString()))
                        .filter(facility -> !facility.details().phones().isEmpty())
                        .limit(MOST_ON_CARD)
                        .toList();
        var values = new HashMap<String, Object>();
        values.put("chosen", chosen);
        values.put("place", place == null ? "" : place.key().code());
        return pages.show(request, "directory/card.jte", values);
    }

    private static List<Facility> facilities(List<HelpList.Found> found) {
        return found.stream().map(HelpList.Found::facility).toList();
    }
}
