package vn.thao.people.entity;

import java.util.List;

/**
 * A page of people and their accounts.
 *
 * @param page from 1
 * @param fresh how many of all that match have no account
 * @param units those of the caller's scope, to filter by
 */
public record AccountList(
    int count, int fresh, int page, int pages, List<AccountRow> rows, List<UnitChoice> units) {}
