package vn.binhan.app;

/** Where the database answers and as whom the program prepares it. */
record DatabaseAddress(String url, String user, String password) {

    /**
     * An address as a person gives it: {@code postgresql://user:password@host:port/name} or a JDBC
     * URL.
     */
    static DatabaseAddress parse(String given) {
        var url = given.startsWith("jdbc:") ? given.substring("jdbc:".length()) : given;
        var uri = java.net.URI.create(url.replaceFirst("^postgres:", "postgresql:"));
        if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new Sentence("app.database.url", given);
        }
        var login = uri.getUserInfo() == null ? "" : uri.getUserInfo();
        var colon = login.indexOf(':');
        var user = colon < 0 ? login : login.substring(0, colon);
        var password = colon < 0 ? "" : login.substring(colon + 1);
        var query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
        for (var part : query.replaceFirst("^\\?", "").split("&")) {
            if (part.startsWith("user=")) {
                user = part.substring("user=".length());
            } else if (part.startsWith("password=")) {
                password = part.substring("password=".length());
            }
        }
        var port = uri.getPort() < 0 ? 5432 : uri.getPort();
        var jdbc = "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getPath() + query;
        return new DatabaseAddress(jdbc, user, password);
    }

    @Override
    public String toString() {
        return "DatabaseAddress[" + url.replaceFirst("\\?.*", "") + "]";
    }
}
