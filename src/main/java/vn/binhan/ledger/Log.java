package vn.binhan.ledger;

/** The two logs of the record; each has its own chain and seals. */
enum Log {
    /** Who did what, in which duty, to which thing. */
    ACTS(
            "ledger.entry",
            """
            person, duty, organisation, operation, to_json(subject), coalesce(field, '-'),
            coalesce(purpose, '-')
            """),
    /** What happened, when and where, with nobody in it. */
    FACTS("ledger.fact", "kind, unit_code, unit_since, to_json(about), particulars");

    private final String table;
    private final String columns;

    Log(String table, String columns) {
        this.table = table;
        this.columns = columns;
    }

    String table() {
        return table;
    }

    /** The row as it is chained and exported: one line, tabs between values, times in µs. */
    String line() {
        return "concat_ws(E'\\t', 'row', '%s', turn, province, id, %s, %s)"
                .formatted(name(), "(extract(epoch from at) * 1000000)::bigint", columns.strip());
    }
}
