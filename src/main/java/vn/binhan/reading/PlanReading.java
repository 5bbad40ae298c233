package vn.binhan.reading;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.binhan.figures.Target;
import vn.binhan.heads.Period;
import vn.binhan.heads.Reference;
import vn.binhan.wording.Found;
import vn.binhan.wording.Letters;
import vn.binhan.wording.Span;

/** The structure of one plan document as it was read; what was not found is absent. */
public record PlanReading(
        Found<Kind> kind,
        @Nullable Found<String> issuer,
        @Nullable Found<String> number,
        @Nullable Found<String> symbol,
        @Nullable Found<LocalDate> issuedOn,
        @Nullable Found<String> place,
        @Nullable Found<String> title,
        @Nullable Found<Period> period,
        List<Found<Basis>> bases,
        @Nullable Found<String> objective,
        List<Found<Target>> targets,
        List<Found<Content>> contents,
        List<Found<Assignment>> assignments,
        List<Found<ReportDuty>> reports,
        List<Found<String>> budget,
        List<Warning> warnings) {

    static final String NOT_VIETNAMESE = "not-vietnamese";

    public PlanReading {
        bases = List.copyOf(bases);
        targets = List.copyOf(targets);
        contents = List.copyOf(contents);
        assignments = List.copyOf(assignments);
        reports = List.copyOf(reports);
        budget = List.copyOf(budget);
        warnings = List.copyOf(warnings);
    }

    /** Whether there was Vietnamese text to read at all. */
    public boolean isVietnamese() {
        return warnings.stream().noneMatch(each -> each.code().equals(NOT_VIETNAMESE));
    }

    /** A document of which only the sort is known. */
    static PlanReading ofKind(Found<Kind> kind, List<Warning> warnings) {
        return new PlanReading(
                kind, null, null, null, null, null, null, null, List.of(), null, List.of(),
                List.of(), List.of(), List.of(), List.of(), warnings);
    }

    /** The same reading, with what its only heading line says of it. */
    PlanReading named(
            @Nullable Found<String> issuer,
            @Nullable Found<String> number,
            @Nullable Found<String> symbol,
            @Nullable Found<LocalDate> issuedOn,
            @Nullable Found<String> title,
            @Nullable Found<Period> period) {
        String code = number == null || symbol == null ? "" : number.value() + "/" + symbol.value();
        List<Found<Basis>> others =
                bases.stream().filter(basis -> !basis.value().number().equals(code)).toList();
        return new PlanReading(
                kind,
                issuer,
                number,
                symbol,
                issuedOn,
                place,
                title,
                period,
                others,
                objective,
                targets,
                contents,
                assignments,
                reports,
                budget,
                warnings);
    }

    /** What sort of document a text is. */
    public enum Kind {
        PLAN,
        DECISION,
        NEWS,
        OTHER
    }

    /** A text the plan rests on: its number and symbol together, and its date if written. */
    public record Basis(String number, @Nullable LocalDate date) {
        static Found<Basis> of(Reference reference, double confidence) {
            Found<LocalDate> day = reference.date();
            return new Found<>(
                    new Basis(reference.code(), day == null ? null : day.value()),
                    reference.whole(),
                    confidence);
        }
    }

    /** A group of tasks of the plan, with the first level below its heading. */
    public record Content(@Nullable String label, String title, List<Found<Task>> tasks) {
        public Content {
            tasks = List.copyOf(tasks);
        }
    }

    /** One piece of work, which may have parts of its own. */
    public record Task(@Nullable String label, String text, List<Found<Task>> tasks) {
        public Task {
            tasks = List.copyOf(tasks);
        }
    }

    /** Whether a body answers for its duties or helps another body. */
    public enum Role {
        LEAD,
        SUPPORT
    }

    /** A body and what the plan gives it to do. */
    public record Assignment(String body, Role role, List<Found<Duty>> duties) {
        public Assignment {
            duties = List.copyOf(duties);
        }
    }

    /** One thing that a body has to do. */
    public record Duty(String text) {
        boolean helps() {
            return Letters.bare(text).matches("(?s)phoi hop [^;]*(?:;\\s*phoi hop [^;]*)*");
        }
    }

    /** A report that is due on a day of the year ("15/12"), and to whom if the plan says so. */
    public record ReportDuty(String due, @Nullable String to) {}

    /** A place where a person should look. */
    public record Warning(String code, String message, Span span, List<String> values) {}
}
