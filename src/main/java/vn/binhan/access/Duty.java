package vn.binhan.access;

/** One duty that a person holds today in an organisation. */
public record Duty(DutyKind kind, OrganisationId organisation, String organisationName) {}
