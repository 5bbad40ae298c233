package vn.binhan.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A telephone number as people read it aloud. */
public record Phone(String number) {
    private static final int MOST = 4;

    /** What a call costs whoever calls: numbering plan of Việt Nam, prefixes 1800 and 1900. */
    enum Tariff {
        FREE,
        DEARER,
        ORDINARY
    }

    Tariff tariff() {
        var digits = digits();
        if (digits.startsWith("1800") || digits.matches("11[1-5]")) {
            return Tariff.FREE;
        }
        return digits.startsWith("1900") ? Tariff.DEARER : Tariff.ORDINARY;
    }

    /** The address that makes a telephone dial. */
    public String address() {
        return "tel:" + (number.startsWith("+") ? "+" : "") + digits();
    }

    private String digits() {
        return number.replaceAll("\\D", "");
    }

    /** The numbers that people typed with commas or on lines; empty when one is no number. */
    static Optional<List<Phone>> parse(String typed) {
        var all = new ArrayList<Phone>();
        for (var part : typed.split("[,;/\\n]")) {
            var number = part.strip().replaceAll("[.\\s-]+", " ");
            if (number.isEmpty()) {
                continue;
            }
            var digits = number.replace(" ", "");
            if (!digits.matches("\\+?\\d{3,14}")) {
                return Optional.empty();
            }
            all.add(new Phone(number));
        }
        return all.size() > MOST ? Optional.empty() : Optional.of(List.copyOf(all));
    }

    static String join(List<Phone> phones) {
        return phones.stream().map(Phone::number).collect(Collectors.joining(", "));
    }
}
