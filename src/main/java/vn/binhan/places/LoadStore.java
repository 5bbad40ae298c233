package vn.binhan.places;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.binhan.kit.Json;

/** Writes down what a loading adds; a few statements for thousands of rows. */
final class LoadStore {
    private final JdbcClient sql;

    LoadStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** The units of the first list that were missing. */
    void addFirst(List<Unit> units) {
        addUnits(units, null);
    }

    /** The loading with its report; its number. */
    long addLoading(String origin, LoadReport report) {
        return sql.sql(
                        """
                        insert into places.loading (origin, report) values (:origin, :report)
                        returning id
                        """)
                .param("origin", origin)
                .param("report", Json.line(report))
                .query((row, n) -> row.getLong(1))
                .single();
    }

    /** One reform with its units, links and endings; its number. */
    long addReform(
            LoadPlan.Made made,
            Reform.Kind kind,
            LocalDate day,
            String source,
            @Nullable Long loading) {
        var number =
                sql.sql(
                                """
                                insert into places.reform
                                    (kind, on_day, province, basis, source, loading)
                                values (:kind, :day, :province, :basis, :source, :loading)
                                returning id
                                """)
                        .param("kind", kind.name())
                        .param("day", day)
                        .param("province", made.province())
                        .param("basis", made.basis())
                        .param("source", source)
                        .param("loading", loading)
                        .query((row, n) -> row.getLong(1))
                        .single();
        addUnits(made.units(), number);
        addLinks(made.links(), number);
        sql.sql(
                        """
                        insert into places.ending (reform, code, since)
                        select :reform, t.code, t.since::date
                        from unnest(:codes::text[], :since::text[]) as t (code, since)
                        """)
                .param("reform", number)
                .param("codes", texts(made.endings(), UnitKey::code))
                .param("since", texts(made.endings(), key -> key.since().toString()))
                .update();
        addHamlets(made.hamlets(), number);
        return number;
    }

    private void addUnits(List<Unit> units, @Nullable Long reform) {
        sql.sql(
                        """
                        insert into places.record
                            (code, valid_from, reform, level, name, kind, parent_code, parent_from)
                        select t.code, t.since::date, :reform::bigint, t.level, t.name, t.kind,
                               t.parent, t.parent_since::date
                        from unnest(:codes::text[], :since::text[], :levels::text[], :names::text[],
                                    :kinds::text[], :parents::text[], :parentSince::text[])
                            as t (code, since, level, name, kind, parent, parent_since)
                        """)
                .param("reform", reform)
                .param("codes", texts(units, unit -> unit.key().code()))
                .param("since", texts(units, unit -> unit.key().since().toString()))
                .param("levels", texts(units, Unit::level))
                .param("names", texts(units, Unit::name))
                .param("kinds", texts(units, Unit::kind))
                .param("parents", texts(units, unit -> parent(unit).code()))
                .param("parentSince", texts(units, unit -> parent(unit).since().toString()))
                .update();
    }

    private void addLinks(List<Reform.Link> links, long reform) {
        sql.sql(
                        """
                        insert into places.link
                            (reform, from_code, from_since, to_code, to_since, whole, share)
                        select :reform, t.code, t.since::date, t.to_code, t.to_since::date,
                               t.whole::boolean, t.share::numeric
                        from unnest(:codes::text[], :since::text[], :toCodes::text[],
                                    :toSince::text[], :wholes::text[], :shares::text[])
                            as t (code, since, to_code, to_since, whole, share)
                        """)
                .param("reform", reform)
                .param("codes", texts(links, link -> link.from().code()))
                .param("since", texts(links, link -> link.from().since().toString()))
                .param("toCodes", texts(links, link -> link.to().code()))
                .param("toSince", texts(links, link -> link.to().since().toString()))
                .param("wholes", texts(links, link -> String.valueOf(link.whole())))
                .param(
                        "shares",
                        texts(
                                links,
                                link -> link.share() == null ? null : link.share().toPlainString()))
                .update();
    }

    private void addHamlets(List<LoadPlan.Hamlet> hamlets, long reform) {
        for (var hamlet : hamlets) {
            sql.sql(
                            """
                            insert into places.hamlet
                                (reform, from_code, from_since, name, search, to_code, to_since)
                            values (:reform, :from, :since, :name, :search, :to, :toSince)
                            on conflict do nothing
                            """)
                    .param("reform", reform)
                    .param("from", hamlet.from().code())
                    .param("since", hamlet.from().since())
                    .param("name", hamlet.name())
                    .param("search", Register.hamletKey(hamlet.name()))
                    .param("to", hamlet.to().code())
                    .param("toSince", hamlet.to().since())
                    .update();
        }
    }

    private static UnitKey parent(Unit unit) {
        var parent = unit.parent();
        if (parent == null) {
            throw new IllegalStateException("No parent of " + unit);
        }
        return parent;
    }

    private static <T> @Nullable String[] texts(
            Collection<T> of, Function<T, @Nullable String> text) {
        return of.stream().map(text).toArray(String[]::new);
    }
}
