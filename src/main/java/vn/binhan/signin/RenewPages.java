package vn.binhan.signin;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import vn.binhan.access.Access;
import vn.binhan.access.Gate;
import vn.binhan.access.Operation;
import vn.binhan.access.Outcome;
import vn.binhan.access.PersonId;
import vn.binhan.kit.Form;
import vn.binhan.kit.Pages;
import vn.binhan.kit.Routes;

/** The page on which an administrator gives somebody a new beginning, in person. */
final class RenewPages {
    private final Pages pages;
    private final Access access;
    private final RenewSignIn renew;

    RenewPages(Pages pages, Access access, RenewSignIn renew) {
        this.pages = pages;
        this.access = access;
        this.renew = renew;
    }

    void routes(Routes routes) {
        var path = "/nguoi-dung/{person}/dang-nhap";
        routes.get(path, Operation.RENEW_SIGN_IN, r -> page(r, HttpStatus.OK, "", Map.of()))
                .post(path, Operation.RENEW_SIGN_IN, this::renew);
    }

    private ServerResponse renew(ServerRequest request) throws Exception {
        var second = Form.of(request).text("second");
        var command =
                new RenewSignIn.Command(
                        PersonId.parse(request.pathVariable("person")),
                        second.isEmpty() ? null : PersonId.parse(second));
        return switch (access.desk().perform(Gate.actor(request), renew, command)) {
            case Outcome.Done(var token) -> page(request, HttpStatus.OK, token, Map.of());
            case Outcome.Refused(var reason, var values) -> {
                var sentence = pages.words(request).t(reason, values.toArray());
                yield page(
                        request, HttpStatus.UNPROCESSABLE_CONTENT, "", Map.of("second", sentence));
            }
            case Outcome.Denied() ->
                    pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        };
    }

    private ServerResponse page(
            ServerRequest request, HttpStatus status, String token, Map<String, String> errors)
            throws Exception {
        var person = PersonId.parse(request.pathVariable("person"));
        var self = Gate.actor(request).person();
        var named = access.actor(person).filter(found -> person.province().equals(self.province()));
        if (named.isEmpty()) {
            return pages.show(request, HttpStatus.FORBIDDEN, "access/denied.jte", Map.of());
        }
        var seconds = new LinkedHashMap<String, String>();
        access.names(self.province()).entrySet().stream()
                .filter(one -> one.getKey() != person.number() && one.getKey() != self.number())
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .forEach(one ->
                        seconds.put(
                                new PersonId(self.province(), one.getKey()).toString(),
                                one.getValue()));
        var uri = request.uri();
        var values = new HashMap<String, Object>();
        values.put("person", person);
        values.put("name", named.get().name());
        values.put("seconds", seconds);
        values.put(
                "link",
                token.isEmpty()
                        ? ""
                        : uri.getScheme() + "://" + uri.getAuthority() + "/loi-moi/" + token);
        values.put("form", Form.of(request));
        values.put("errors", errors);
        return pages.show(request, status, "signin/renew.jte", values);
    }
}
