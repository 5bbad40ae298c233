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
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds out whether an exported record was altered, shortened or put into another order. It needs
 * nothing but a JDK, so that it can run where nobody of the program's people has a hand:
 *
 * <pre>java VerifyRecord.java FILE PUBLIC-KEY [ROOT ...]</pre>
 *
 * <p>A root is what was printed or mailed earlier: the log, the number of rows, the link, as {@code
 * ACTS:1200:9f86d0…}. Without one, rows that were cut off at the end cannot be missed.
 */
final class VerifyRecord {
    /** The first line of every export. */
    static final String HEADER = "binhan-record 1";

    /** The link before the first row. */
    static final byte[] BEGINNING = new byte[32];

    private static final HexFormat HEX = HexFormat.of();

    /** What is wrong with the record. */
    enum Fault {
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
    record Finding(Fault fault, String log, long from, long to) {}

    /**
     * What was found.
     *
     * @param sealed how many rows of each log stand under good seals
     * @param open how many rows came after the last seal
     */
    record Result(List<Finding> findings, Map<String, Long> sealed, Map<String, Long> open) {}

    /** Where the reading of one log is. */
    private static final class Chain {
        private long position;
        private long sealed;
        private byte[] link = BEGINNING;
    }

    private final PublicKey key;
    private final Map<String, Map<Long, byte[]>> roots = new TreeMap<>();
    private final Map<String, Chain> chains = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    VerifyRecord(byte[] publicKey, List<String> roots) throws GeneralSecurityException {
        key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(publicKey));
        for (var root : roots) {
            var parts = root.strip().split("[:\\s]+");
            this.roots
                    .computeIfAbsent(parts[0], _ -> new TreeMap<>())
                    .put(Long.parseLong(parts[1]), HEX.parseHex(parts[2].toLowerCase()));
        }
    }

    /** Reads the export to its end. */
    Result verify(BufferedReader export) throws IOException {
        var line = export.readLine();
        if (!HEADER.equals(line)) {
            findings.add(new Finding(Fault.UNREADABLE, "", 0, 0));
            return result();
        }
        while ((line = export.readLine()) != null) {
            read(line);
        }
        roots.forEach((log, known) -> {
            var reached = chains.getOrDefault(log, new Chain()).position;
            known.keySet().stream()
                    .filter(position -> position > reached)
                    .forEach(position ->
                            findings.add(new Finding(Fault.CUT_OFF, log, reached + 1, position)));
        });
        return result();
    }

    private Result result() {
        var sealed = new TreeMap<String, Long>();
        var open = new TreeMap<String, Long>();
        chains.forEach((log, chain) -> {
            sealed.put(log, chain.sealed);
            open.put(log, chain.position - chain.sealed);
        });
        return new Result(List.copyOf(findings), sealed, open);
    }

    private void read(String line) {
        try {
            if (line.startsWith("row\t")) {
                var log = line.substring(4, line.indexOf('\t', 4));
                row(log, chains.computeIfAbsent(log, _ -> new Chain()), line);
            } else {
                seal(line.split("\t"));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            findings.add(new Finding(Fault.UNREADABLE, "", 0, 0));
        }
    }

    private void row(String log, Chain chain, String line) {
        chain.link = next(chain.link, line);
        chain.position++;
        var known = roots.getOrDefault(log, Map.of()).get(chain.position);
        if (known != null && !Arrays.equals(known, chain.link)) {
            findings.add(new Finding(Fault.NOT_THE_ROOT, log, 1, chain.position));
        }
    }

    private void seal(String[] parts) {
        if (!parts[0].equals("seal") || parts.length != 6) {
            throw new IllegalArgumentException("Not a line of a record");
        }
        var log = parts[1];
        var chain = chains.computeIfAbsent(log, _ -> new Chain());
        var position = Long.parseLong(parts[2]);
        var link = HEX.parseHex(parts[3]);
        if (!signed(sealed(log, position, link, parts[4]), HEX.parseHex(parts[5]))) {
            findings.add(new Finding(Fault.FORGED, log, chain.sealed + 1, position));
        } else if (position != chain.position || !Arrays.equals(link, chain.link)) {
            findings.add(new Finding(Fault.BROKEN, log, chain.sealed + 1, position));
            // From here on the seal is believed, so that the next fault is found as well.
            chain.position = position;
            chain.link = link;
        }
        chain.sealed = position;
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
    static byte[] sealed(String log, long position, byte[] link, String at) {
        return String.join("\t", "seal", log, Long.toString(position), HEX.formatHex(link), at)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Verifies one export; the exit code is 0 only when nothing was found. */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        if (args.length < 2) {
            System.err.println("java VerifyRecord.java FILE PUBLIC-KEY [ROOT ...]");
            System.exit(2);
        }
        var roots = Arrays.asList(args).subList(2, args.length);
        var verifier = new VerifyRecord(HEX.parseHex(args[1].toLowerCase()), roots);
        try (var export = Files.newBufferedReader(Path.of(args[0]))) {
            var result = verifier.verify(export);
            result.findings().forEach(System.out::println);
            System.out.println("sealed " + result.sealed() + " open " + result.open());
            System.exit(result.findings().isEmpty() ? 0 : 1);
        }
    }
}
