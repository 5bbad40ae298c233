package vn.binhan.programme;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.binhan.drafting.DraftItem;

/**
 * One version of a plan exactly as it was issued; it never changes.
 *
 * @param header the head of the plan in words: issuer, number, symbol, issuedOn, place, title …
 * @param text the text that was read, to which all spans refer
 * @param file the SHA-256 of the original file, in hexadecimal
 */
record PlanVersion(
        PlanId plan,
        int version,
        long draft,
        List<DraftItem> items,
        Map<String, String> header,
        List<String> bases,
        String text,
        String file,
        String fileName,
        String mediaType,
        Instant issuedAt,
        long issuedBy,
        String note) {}
