package vn.binhan.app;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.function.ServerRequest;
import vn.binhan.access.Actor;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Rights;
import vn.binhan.access.Waiting;
import vn.binhan.kit.Frame;
import vn.binhan.kit.Language;
import vn.binhan.kit.Routes;
import vn.binhan.kit.Words;

/**
 * Makes the frame of a page: its language, the person, the menu of their duties, the form token.
 */
final class Frames {
    private static final String LANGUAGE = "binhan.language";

    /** One entry of the side menu and the right without which it is not shown. */
    private record Entry(String href, String word, String icon, Operation operation) {
        boolean isFor(String here) {
            return here.startsWith(href)
                    && (here.length() == href.length() || here.charAt(href.length()) == '/');
        }
    }

    // spotless:off
    private static final List<Entry> MENU = List.of(
            new Entry("/hom-nay",      "app.menu.today",         "clock",  Operation.READ_TODAY),
            new Entry("/viec-cua-toi", "app.menu.work",          "dashboard", Operation.READ_OWN_WORK),
            new Entry("/ke-hoach",     "app.menu.plans",         "plan",   Operation.READ_PROGRAMME),
            new Entry("/nhap-van-ban", "app.menu.import",        "inbox",  Operation.IMPORT_PLAN),
            new Entry("/vu-viec",      "app.menu.casework",      "folder", Operation.READ_CASE),
            new Entry("/chuyen-den",   "app.menu.received",      "inbox", Operation.WORK_ON_CASE),
            new Entry("/don",          "app.menu.errands",       "map-pin", Operation.WORK_ON_CASE),
            new Entry("/tre-em",       "app.menu.children",      "people", Operation.WORK_ON_CASE),
            new Entry("/ho-so",        "app.menu.cases",         "lock", Operation.READ_CASE),
            new Entry("/bien-phap",    "app.menu.measures",      "scale", Operation.READ_MEASURES),
            new Entry("/xu-ly",        "app.menu.accountability", "scale", Operation.READ_MEASURES),
            new Entry("/so-van-ban",   "app.menu.register",      "report", Operation.READ_REGISTER),
            new Entry("/mau-giay-to",  "app.menu.forms",         "report", Operation.KEEP_TEMPLATES),
            new Entry("/truc-ban",     "app.menu.duty",          "inbox", Operation.READ_DUTY_DESK),
            new Entry("/nhan-tin/goi", "app.menu.call",          "phone", Operation.READ_DUTY_DESK),
            new Entry("/nhan-tin/vu-viec", "app.menu.running",   "folder", Operation.SEE_RUNNING_CASE),
            new Entry("/nhan-tin",     "app.menu.receive",       "report", Operation.RECEIVE_TELLING),
            new Entry("/truc",         "app.menu.roster",        "clock", Operation.READ_ROSTER),
            new Entry("/danh-ba",      "app.menu.directory",     "phone", Operation.READ_DIRECTORY),
            new Entry("/lan-tim",      "app.menu.searches",      "search", Operation.CHECK_SEARCHES),
            new Entry("/trung-ten",    "app.menu.doubts",        "people", Operation.JUDGE_DOUBT),
            new Entry("/xoa-ho-so",    "app.menu.erasure",       "lock", Operation.ASK_ERASURE),
            new Entry("/co-quan",      "app.menu.organisations", "building", Operation.MANAGE_ORGANISATIONS),
            new Entry("/nguoi-dung",   "app.menu.people",        "people", Operation.READ_PEOPLE),
            new Entry("/so-ghi",       "app.menu.record",        "lock",   Operation.READ_RECORD),
            new Entry("/dia-danh",     "app.menu.places",        "map-pin", Operation.READ_PLACES),
            new Entry("/sap-xep",      "app.menu.reforms",       "history", Operation.READ_REFORMS),
            new Entry("/quy-dinh",     "app.menu.rules",         "scale",  Operation.READ_RULES),
            new Entry("/lich-lam-viec", "app.menu.calendar",     "calendar", Operation.READ_RULES),
            new Entry("/nguoi-than",   "app.menu.kin",           "people", Operation.DECLARE_KIN),
            new Entry("/cach-vao",     "app.menu.ways",          "person", Operation.READ_OWN_WAYS_IN));
    // spotless:on

    private final Map<Language, Words> words = new EnumMap<>(Language.class);

    private final Routes routes;
    private Function<Actor, Map<String, Integer>> waiting = _ -> Map.of();
    private BiFunction<Actor, Words, Optional<String>> alarm = (_, _) -> Optional.empty();

    Frames(List<String> rooms, Routes routes) {
        this.routes = routes;
        for (var language : Language.values()) {
            words.put(language, Words.load(language, rooms));
        }
    }

    /** Counts what waits behind entries of the menu. */
    void waiting(Waiting counts) {
        waiting = counts::of;
    }

    /** What somebody must hear on every page. */
    void alarm(BiFunction<Actor, Words, Optional<String>> heard) {
        alarm = heard;
    }

    Words words(Language language) {
        var found = words.get(language);
        if (found == null) {
            throw new IllegalStateException("No words in " + language);
        }
        return found;
    }

    /** The words of whoever asks, without what else a page needs. */
    Words words(ServerRequest request) {
        return words(language(request, Gate.signedIn(request).orElse(null)));
    }

    Frame frame(ServerRequest request) {
        var actor = Gate.signedIn(request).orElse(null);
        var texts = words(language(request, actor));
        return new Frame(
                texts,
                path(request),
                actor == null ? null : new Frame.Viewer(actor.name(), actor.organisationName()),
                actor == null ? List.of() : menu(request, actor, texts),
                token(request, actor),
                actor == null ? null : heard(actor, texts),
                notice(request, texts));
    }

    private List<Frame.MenuItem> menu(ServerRequest request, Actor actor, Words texts) {
        var here = request.requestPath().value();
        var counts = counts(actor);
        var nearest = nearest(here);
        var items = new ArrayList<Frame.MenuItem>();
        for (var entry : MENU) {
            if (Rights.mayEver(actor, entry.operation())) {
                items.add(
                        new Frame.MenuItem(
                                entry.href(),
                                texts.t(entry.word()),
                                entry.icon(),
                                entry.equals(nearest),
                                counts.getOrDefault(entry.href(), 0)));
            }
        }
        return items;
    }

    /** The entry under which this address stands, the closest where one lies within another. */
    private static @Nullable Entry nearest(String here) {
        Entry nearest = null;
        for (var entry : MENU) {
            if (entry.isFor(here)
                    && (nearest == null || entry.href().length() > nearest.href().length())) {
                nearest = entry;
            }
        }
        return nearest;
    }

    private @Nullable String heard(Actor actor, Words texts) {
        try {
            return alarm.apply(actor, texts).orElse(null);
        } catch (DataAccessException | TransactionException e) {
            return null;
        }
    }

    /** Where the counts cannot be read, the page that says why is shown without them. */
    private Map<String, Integer> counts(Actor actor) {
        try {
            return waiting.apply(actor);
        } catch (DataAccessException | TransactionException e) {
            return Map.of();
        }
    }

    /** The asked language is remembered only for people who have a session anyway. */
    private static Language language(ServerRequest request, @Nullable Actor actor) {
        var asked = asked(request, "lang");
        var session = request.servletRequest().getSession(false);
        if (asked.isPresent()) {
            var language = Language.of(asked.get());
            if (session != null) {
                session.setAttribute(LANGUAGE, language.code());
            }
            return language;
        }
        if (session != null && session.getAttribute(LANGUAGE) instanceof String kept) {
            return Language.of(kept);
        }
        return actor == null ? Language.VI : actor.language();
    }

    /**
     * Reading the token opens a session, so strangers on pages for everybody are left without one.
     */
    private static @Nullable String token(ServerRequest request, @Nullable Actor actor) {
        var path = request.requestPath().value();
        var hasForm =
                actor != null
                        || request.servletRequest().getSession(false) != null
                        || path.startsWith("/dang-nhap")
                        || path.startsWith("/loi-moi");
        if (hasForm
                && request.servletRequest().getAttribute(CsrfToken.class.getName())
                        instanceof CsrfToken token) {
            return token.getToken();
        }
        return null;
    }

    /** A request whose fields nobody can read gets its calm page in Vietnamese. */
    private static Optional<String> asked(ServerRequest request, String name) {
        try {
            return request.param(name);
        } catch (InvalidParameterException | RequestRejectedException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String notice(ServerRequest request, Words texts) {
        return asked(request, "bao")
                .map(word -> "notice." + word)
                .filter(texts::has)
                .map(texts::t)
                .orElse(null);
    }

    /** The address of this page; of a form that came back, the page on which it stands. */
    private String path(ServerRequest request) {
        var path = request.servletRequest().getRequestURI();
        if (HttpMethod.POST.equals(request.method())) {
            return page(path);
        }
        var query = request.servletRequest().getQueryString();
        var kept =
                query == null
                        ? ""
                        : query.replaceAll("(^|&)(lang|bao)=[^&]*", "").replaceFirst("^&", "");
        return kept.isEmpty() ? path : path + "?" + kept;
    }

    private String page(String path) {
        var page = path;
        while (page.length() > 1 && !canBeRead(page)) {
            page = page.substring(0, Math.max(page.lastIndexOf('/'), 1));
        }
        return page;
    }

    private boolean canBeRead(String path) {
        return routes.lines().stream()
                .filter(route -> HttpMethod.GET.equals(route.method()))
                .anyMatch(route -> path.matches(route.path().replaceAll("\\{[^}]+}", "[^/]+")));
    }
}
