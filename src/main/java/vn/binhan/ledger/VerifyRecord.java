package vn.binhan.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Finds out whether an exported record was altered, shortened or put into another order. It needs
 * nothing but a JDK, so that it can run where nobody of the program's people has a hand:
 *
 * <pre>java VerifyRecord.java FILE PUBLIC-KEY [ROOT ...]</pre>
 *
 * <p>A root is what was printed or mailed earlier: the number of rows and the link they lead to, as
 * {@code 1200:9f86d0…}. Without one, rows that were cut off at the end cannot be missed.
 */
public final class VerifyRecord {
    /** The first line of every export. */
    static final String HEADER = "binhan-record 1";

    /** The link before the first row. */
    static final byte[] BEGINNING = new byte[32];

    private static final HexFormat HEX = HexFormat.of();

    /** What is wrong with the record. */
    public enum Fault {
        /** The file is not an export, or a line of it cannot be understood. */
        UNREADABLE,
        /** Between these rows something was altered, removed, added or moved. */
        BROKEN,
        /** A seal was not made with the key. */
        FORGED,
        /** The rows do not lead to the root that is known from elsewhere. */
        NOT_THE_ROOT,
        /** Rows are missing that an earlier root stands for. */
        CUT_OFF
    }

    /**
     * One finding.
     *
     * @param from the first row that may be meant, counted from 1
     * @param to the last row that may be meant
     */
    public record Finding(Fault fault, long from, long to) {}

    /**
     * What was found.
     *
     * @param sealed how many rows stand under good seals
     * @param open how many rows came after the last seal
     */
    public record Result(List<Finding> findings, long sealed, long open) {}

    private final PublicKey key;
    private final NavigableMap<Long, byte[]> roots = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private long position;
    private long sealed;
    private byte[] link = BEGINNING;

    /**
     * @param publicKey in the encoding X.509
     * @param roots what is known from paper or mail; may be empty
     */
    public VerifyRecord(byte[] publicKey, List<String> roots) throws GeneralSecurityException {
        key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey));
        for (var root : roots) {
            var parts = root.strip().toLowerCase(Locale.ROOT).split("[:\\s]+");
            this.roots.put(Long.parseLong(parts[0]), HEX.parseHex(parts[1]));
        }
    }

    /** Reads the export to its end. */
    public Result verify(BufferedReader export) throws IOException {
        var line = export.readLine();
        if (!HEADER.equals(line)) {
            findings.add(new Finding(Fault.UNREADABLE, 0, 0));
            return new Result(List.copyOf(findings), 0, 0);
        }
        while ((line = export.readLine()) != null) {
            read(line);
        }
        roots.tailMap(position, false)
                .keySet()
                .forEach(known -> findings.add(new Finding(Fault.CUT_OFF, position + 1, known)));
        return new Result(List.copyOf(findings), sealed, position - sealed);
    }

    private void read(String line) {
        try {
            if (line.startsWith("row\t")) {
                row(line);
            } else {
                seal(line.split("\t"));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            findings.add(new Finding(Fault.UNREADABLE, position, position + 1));
        }
    }

    private void row(String line) {
        link = next(link, line);
        position++;
        var known = roots.get(position);
        if (known != null && !Arrays.equals(known, link)) {
            findings.add(new Finding(Fault.NOT_THE_ROOT, 1, position));
        }
    }

    private void seal(String[] parts) {
        if (!parts[0].equals("seal") || parts.length != 5) {
            throw new IllegalArgumentException("Not a line of a record");
        }
        var rows = Long.parseLong(parts[1]);
        var expected = HEX.parseHex(parts[2]);
        if (!signed(sealed(rows, expected, parts[3]), HEX.parseHex(parts[4]))) {
            findings.add(new Finding(Fault.FORGED, sealed + 1, rows));
        } else if (rows != position || !Arrays.equals(expected, link)) {
            findings.add(new Finding(Fault.BROKEN, sealed + 1, Math.max(rows, position)));
            // From here on the seal is believed, so that the next fault is found as well.
            position = rows;
            link = expected;
        }
        sealed = rows;
    }

    private boolean signed(byte[] text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The link after this row: SHA-256 over the link before and the row's line. */
    static byte[] next(byte[] link, String line) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(link);
            return digest.digest(line.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What is signed by a seal. */
    static byte[] sealed(long position, byte[] link, String micros) {
        return ("seal\t" + position + "\t" + HEX.formatHex(link) + "\t" + micros)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Verifies one export; the exit code is 0 only when nothing was found. */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        if (args.length < 2) {
            System.err.println("java VerifyRecord.java FILE PUBLIC-KEY [ROOT ...]");
            System.exit(2);
        }
        var roots = Arrays.asList(args).subList(2, args.length);
        var verifier =
                new VerifyRecord(HEX.parseHex(args[1].strip().toLowerCase(Locale.ROOT)), roots);
        try (var export = Files.newBufferedReader(Path.of(args[0]))) {
            var result = verifier.verify(export);
            result.findings().forEach(System.out::println);
            System.out.println(result.sealed() + " rows sealed, " + result.open() + " after them");
            System.exit(result.findings().isEmpty() ? 0 : 1);
        }
    }
}
