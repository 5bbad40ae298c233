package vn.binhan.storage;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.regex.Pattern;
import vn.binhan.kit.Sentence;

/** Where the database answers and as whom the program prepares it. */
public record DatabaseAddress(String url, String user, String password) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?:jdbc:)?postgres(?:ql)?://(?:(?<login>[^/?]*)@)?(?<hosts>[^@/?]+)"
                            + "/(?<name>[^/?]+)(?:\\?(?<query>.*))?");

    /**
     * The database of this folder as its schema's owner reaches it, past the walls: for
     * measurements and trials.
     */
    public static DatabaseAddress ofOwner(String url, Path folder) throws IOException {
        return new DatabaseAddress(url, Cluster.OWNER, Cluster.password(folder));
    }

    /**
     * An address as a person gives it: {@code postgresql://user:password@host:port/name} or a JDBC
     * URL; several hosts stand with commas between them.
     */
    public static DatabaseAddress parse(String given) {
        var parts = FORM.matcher(given.strip());
        if (!parts.matches()) {
            // Not what was given: it may hold a password.
            throw new Sentence("storage.url");
        }
        var login = parts.group("login") == null ? "" : parts.group("login");
        var colon = login.indexOf(':');
        var user = decoded(colon < 0 ? login : login.substring(0, colon));
        var password = colon < 0 ? "" : decoded(login.substring(colon + 1));
        var options = new ArrayList<String>();
        for (var option : (parts.group("query") == null ? "" : parts.group("query")).split("&")) {
            if (option.startsWith("user=")) {
                user = decoded(option.substring("user=".length()));
            } else if (option.startsWith("password=")) {
                password = decoded(option.substring("password=".length()));
            } else if (!option.isEmpty()) {
                options.add(option);
            }
        }
        var query = options.isEmpty() ? "" : "?" + String.join("&", options);
        var url = "jdbc:postgresql://" + parts.group("hosts") + "/" + parts.group("name") + query;
        return new DatabaseAddress(url, user, password);
    }

    /** Percent signs stand for bytes; a plus is a plus. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Sentence("storage.url");
        }
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + url.replaceFirst("\\?.*", "") + "]";
    }
}
