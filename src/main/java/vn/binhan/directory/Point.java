package vn.binhan.directory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A point on a map, in degrees (WGS 84), within the box that holds all of Việt Nam with its
 * islands.
 */
public record Point(BigDecimal latitude, BigDecimal longitude) {
    /** About a metre; finer than any address. */
    private static final int DIGITS = 5;

    /** About a kilometre: all that the search for help near somebody ever knows of her. */
    private static final int COARSE_DIGITS = 2;

    private static final double EARTH_KM = 6_371;
    private static final BigDecimal SOUTH = new BigDecimal("6.5");
    private static final BigDecimal NORTH = new BigDecimal("23.5");
    private static final BigDecimal WEST = new BigDecimal("102");
    private static final BigDecimal EAST = new BigDecimal("118");

    private static final String NUMBER = "(\\d{1,3}(?:\\.\\d{1,15})?)";

    /**
     * How maps write a point into their addresses; the place itself before the middle of the map.
     */
    private static final List<Pattern> IN_LINKS =
            List.of(
                    Pattern.compile("!3d" + NUMBER + "!4d" + NUMBER),
                    Pattern.compile("[?&]mlat=" + NUMBER + "&mlon=" + NUMBER),
                    Pattern.compile(
                            "[?&](?:q|query|ll|destination|daddr)=(?:loc:)?"
                                    + NUMBER
                                    + "(?:,|%2C)\\+?(?:%20)?"
                                    + NUMBER),
                    Pattern.compile("@" + NUMBER + "," + NUMBER),
                    Pattern.compile("#map=\\d+(?:\\.\\d+)?/" + NUMBER + "/" + NUMBER),
                    Pattern.compile("^geo:" + NUMBER + "," + NUMBER));

    private static final Pattern TYPED = Pattern.compile(NUMBER + "\\s*[,;\\s]\\s*" + NUMBER);

    /** The point that was typed, or that stands in a map's address; empty when there is none. */
    static Optional<Point> parse(String typed) {
        var words = typed.strip();
        var plain = TYPED.matcher(words);
        if (plain.matches()) {
            return of(plain.group(1), plain.group(2), DIGITS);
        }
        for (var link : IN_LINKS) {
            var found = link.matcher(words);
            if (found.find()) {
                return of(found.group(1), found.group(2), DIGITS);
            }
        }
        return Optional.empty();
    }

    /** Where somebody is, to about a kilometre, however finely it was said. */
    static Optional<Point> coarse(String said) {
        var plain = TYPED.matcher(said.strip());
        return plain.matches()
                ? of(plain.group(1), plain.group(2), COARSE_DIGITS)
                : Optional.empty();
    }

    private static Optional<Point> of(String latitude, String longitude, int digits) {
        var point =
                new Point(
                        new BigDecimal(latitude).setScale(digits, RoundingMode.HALF_UP),
                        new BigDecimal(longitude).setScale(digits, RoundingMode.HALF_UP));
        return point.isHere() ? Optional.of(point) : Optional.empty();
    }

    private boolean isHere() {
        return latitude.compareTo(SOUTH) >= 0
                && latitude.compareTo(NORTH) <= 0
                && longitude.compareTo(WEST) >= 0
                && longitude.compareTo(EAST) <= 0;
    }

    /** The way to another point through the air, in kilometres. */
    double kilometresTo(Point other) {
        var from = Math.toRadians(latitude.doubleValue());
        var to = Math.toRadians(other.latitude.doubleValue());
        var up = Math.sin((to - from) / 2);
        var along = Math.sin(Math.toRadians(other.longitude.subtract(longitude).doubleValue()) / 2);
        var half = up * up + Math.cos(from) * Math.cos(to) * along * along;
        return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
    }

    /** As somebody types it: latitude, longitude. */
    String written() {
        return latitude.stripTrailingZeros().toPlainString()
                + ", "
                + longitude.stripTrailingZeros().toPlainString();
    }

    @Override
    public String toString() {
        return "point";
    }
}
