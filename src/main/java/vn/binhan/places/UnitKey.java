package vn.binhan.places;

import java.time.LocalDate;

/**
 * An administrative unit for good: its code and the day from which it is known, because codes are
 * used again (24 was Bắc Giang until June 2025 and is Bắc Ninh since).
 */
public record UnitKey(String code, LocalDate since) {}
