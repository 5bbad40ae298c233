package vn.binhan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How the measurements count: medians, percentiles, processor time and memory of processes. */
final class Figures {
    /** Clock ticks a second in the kernel's accounts of processor time. */
    private static final double TICKS = 100.0;

    private Figures() {}

    static double median(double[] values) {
        return percentile(values, 50);
    }

    /** The value that this share of the values, in percent, does not exceed. */
    static double percentile(double[] values, double percent) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var rank = (int) Math.ceil(percent / 100 * sorted.length) - 1;
        return sorted[Math.clamp(rank, 0, sorted.length - 1)];
    }

    /**
     * How likely two samples of one source lie as far apart as these or further (Kolmogorov and
     * Smirnov, the limit for many values): small means that they can be told apart.
     */
    static double sameSource(double[] one, double[] other) {
        var first = one.clone();
        var second = other.clone();
        Arrays.sort(first);
        Arrays.sort(second);
        var apart = 0.0;
        for (int i = 0, j = 0; i < first.length && j < second.length; ) {
            var value = Math.min(first[i], second[j]);
            while (i < first.length && first[i] <= value) {
                i++;
            }
            while (j < second.length && second[j] <= value) {
                j++;
            }
            apart =
                    Math.max(
                            apart,
                            Math.abs((double) i / first.length - (double) j / second.length));
        }
        var size =
                Math.sqrt((double) first.length * second.length / (first.length + second.length));
        var reach = (size + 0.12 + 0.11 / size) * apart;
        var sum = 0.0;
        for (var k = 1; k <= 100; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * reach * reach);
        }
        return reach < 0.2 ? 1 : Math.clamp(sum, 0, 1);
    }

    /** A figure with a decimal point and this many places. */
    static String figure(double value, int places) {
        return String.format(Locale.ROOT, "%." + places + "f", value);
    }

    /** The processes and all below them. */
    static List<ProcessHandle> family(ProcessHandle... heads) {
        return Stream.of(heads)
                .flatMap(head -> Stream.concat(Stream.of(head), head.descendants()))
                .distinct()
                .toList();
    }

    /** Processor seconds of these processes and of their children that have ended. */
    static double cpuSeconds(List<ProcessHandle> processes) {
        var ticks = 0L;
        for (var process : processes) {
            var fields = stat(process);
            for (var field = 11; field <= 14 && field < fields.length; field++) {
                ticks += Long.parseLong(fields[field]);
            }
        }
        return ticks / TICKS;
    }

    /** Resident memory in MB, shared memory counted once: the kernel's proportional share. */
    static double memoryMegabytes(List<ProcessHandle> processes) {
        var kilobytes = 0L;
        for (var process : processes) {
            try {
                for (var line :
                        Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
                    if (line.startsWith("Pss:")) {
                        kilobytes += Long.parseLong(line.replaceAll("\\D", ""));
                    }
                }
            } catch (IOException e) {
                // The process has ended meanwhile.
            }
        }
        return kilobytes / 1024.0;
    }

    /** The fields of the kernel's account after the name, so that utime is the twelfth. */
    private static String[] stat(ProcessHandle process) {
        try {
            var text = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
        } catch (IOException e) {
            return new String[0];
        }
    }
}
