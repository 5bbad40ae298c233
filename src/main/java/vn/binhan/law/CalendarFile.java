package vn.binhan.law;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The calendar as it comes with the program: {@code calendar.csv} beside this class. */
final class CalendarFile {
    private CalendarFile() {}

    static WorkCalendar shipped() {
        var years = new ArrayList<WorkCalendar.Year>();
        var days = new ArrayList<WorkCalendar.Day>();
        for (var line : lines()) {
            var cells = line.split(";", 5);
            var evidence = Rule.Evidence.valueOf(cells[3]);
            if (cells[1].equals("YEAR")) {
                years.add(new WorkCalendar.Year(Integer.parseInt(cells[0]), evidence, cells[4]));
            } else {
                days.add(
                        new WorkCalendar.Day(
                                LocalDate.parse(cells[0]),
                                WorkCalendar.Kind.valueOf(cells[1]),
                                WorkCalendar.Occasion.valueOf(cells[2]),
                                evidence,
                                cells[4]));
            }
        }
        return new WorkCalendar(years, days);
    }

    private static List<String> lines() {
        try (var file = CalendarFile.class.getResourceAsStream("calendar.csv")) {
            if (file == null) {
                throw new IllegalStateException("calendar.csv is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
