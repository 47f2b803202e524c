package vn.thao.people.entity;

import vn.thao.platform.entity.Caller;

/**
 * Whoever is signed in.
 *
 * @param unfinished a second factor is required and not set up yet; until then the caller may do
 *     nothing but keep the own account
 */
public record Entrant(Caller caller, boolean unfinished) {}
