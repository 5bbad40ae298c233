package vn.binhan.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.util.function.SingletonSupplier;
import vn.binhan.access.Operation;
import vn.binhan.kit.Route;
import vn.binhan.kit.Routes;

/**
 * The pages that are open to everybody: their forms need no token, and with a token a stranger
 * would need a cookie. What is told there is recognised by its sealed field.
 */
final class OpenPages {
    private static final String PART = "\\{[^}]+}";

    /** Addresses as they are, and those with a part that differs from page to page. */
    private record Addresses(Set<String> whole, List<Pattern> parted) {
        boolean have(String address) {
            return whole.contains(address)
                    || parted.stream().anyMatch(each -> each.matcher(address).matches());
        }
    }

    private final Supplier<Addresses> addresses;

    /** Asks the table at the first request, when every room has added its lines. */
    OpenPages(Routes routes) {
        addresses = SingletonSupplier.of(() -> addresses(routes));
    }

    boolean asks(HttpServletRequest request) {
        return addresses.get().have(request.getRequestURI());
    }

    private static Addresses addresses(Routes routes) {
        var open =
                routes.lines().stream()
                        .filter(route ->
                                route.right() == Operation.READ_OPEN_PAGES
                                        || route.right() == Operation.TELL)
                        .map(Route::path)
                        .collect(Collectors.partitioningBy(path -> path.contains("{")));
        return new Addresses(
                Set.copyOf(open.getOrDefault(false, List.of())),
                open.getOrDefault(true, List.of()).stream()
                        .distinct()
                        .map(path -> Pattern.compile(path.replaceAll(PART, "[^/]+")))
                        .toList());
    }
}
