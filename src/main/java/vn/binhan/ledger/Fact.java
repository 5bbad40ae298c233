package vn.binhan.ledger;

import java.time.Instant;
import vn.binhan.places.UnitKey;

/**
 * What happened, when and where, with nobody in it: the material of every later count.
 *
 * @param kind what happened, as a code, for example {@code REPORT_PROGRESS}
 * @param unit the administrative unit, as it was called on that day
 * @param about the thing it happened to: kind and random id or number
 */
public record Fact(
        String province,
        Instant at,
        String kind,
        UnitKey unit,
        String about,
        Particulars particulars) {}
