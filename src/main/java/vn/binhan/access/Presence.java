package vn.binhan.access;

import java.time.Instant;

/**
 * Who sits at a browser, and how surely and lately that was shown.
 *
 * @param provenAt when she last proved who she is
 * @param strong whether that took two factors, or this installation asks for one only
 */
public record Presence(PersonId person, Instant provenAt, boolean strong) {}
