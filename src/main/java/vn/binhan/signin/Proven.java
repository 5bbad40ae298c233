package vn.binhan.signin;

import vn.binhan.access.PersonId;

/**
 * A person has proven who she is by these means. Whatever way of signing in there is ends with one
 * of these, and {@link Sessions#open} makes a session of it.
 */
public record Proven(PersonId person, Means means) {}
