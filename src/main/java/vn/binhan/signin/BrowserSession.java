package vn.binhan.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** What a browser's session holds during one request, and what that request changed in it. */
final class BrowserSession implements Session {
    private static final Duration KEPT = Duration.ofSeconds(BrowserSessions.KEPT);

    private final UUID row;
    private final Instant created;
    private final Map<String, Object> values;
    private final Set<String> changed = new HashSet<>();
    private @Nullable String numberBefore;
    private String number;
    private Instant lastAsked;

    /**
     * @param numberBefore under which the table has it; absent for a new one
     */
    BrowserSession(
            UUID row,
            @Nullable String numberBefore,
            Instant created,
            Instant lastAsked,
            Map<String, Object> values) {
        this.row = row;
        this.numberBefore = numberBefore;
        this.number = numberBefore == null ? BrowserSessions.number() : numberBefore;
        this.created = created;
        this.lastAsked = lastAsked;
        this.values = new HashMap<>(values);
    }

    /** The row of the table, which stays when the browser's number changes. */
    UUID row() {
        return row;
    }

    /** The number under which the table has it; absent while it has none. */
    @Nullable String numberBefore() {
        return numberBefore;
    }

    /** The names of what this request set or took away. */
    Set<String> changed() {
        return changed;
    }

    /** The table has all of it now. */
    void isKept() {
        numberBefore = number;
        changed.clear();
    }

    @Override
    public String getId() {
        return number;
    }

    @Override
    public String changeSessionId() {
        number = BrowserSessions.number();
        return number;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T getAttribute(String name) {
        return (T) values.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return Set.copyOf(values.keySet());
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        setAttribute(name, null);
    }

    @Override
    public Instant getCreationTime() {
        return created;
    }

    @Override
    public void setLastAccessedTime(Instant moment) {
        lastAsked = moment;
    }

    @Override
    public Instant getLastAccessedTime() {
        return lastAsked;
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        if (!interval.equals(KEPT)) {
            throw new IllegalArgumentException("Every session is kept alike");
        }
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return KEPT;
    }

    @Override
    public boolean isExpired() {
        return lastAsked.plus(KEPT).isBefore(Instant.now());
    }
}
