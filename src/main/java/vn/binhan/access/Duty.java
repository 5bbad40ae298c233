package vn.binhan.access;

import vn.binhan.places.UnitKey;

/**
 * One duty that a person holds today in an organisation.
 *
 * @param unit the administrative unit that the organisation serves
 */
public record Duty(
        DutyKind kind, OrganisationId organisation, String organisationName, UnitKey unit) {}
