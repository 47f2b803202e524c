package vn.thao.people.entity;

import java.util.List;

/**
 * What somebody may do, and what could be granted.
 *
 * @param grants those that stand, past ones too
 * @param units to choose from
 */
public record AccessView(
    AccountRow person, List<GrantRow> grants, List<Role> roles, List<UnitChoice> units) {}
