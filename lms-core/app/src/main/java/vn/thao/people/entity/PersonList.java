package vn.thao.people.entity;

import java.util.List;

/**
 * A page of people, sorted as Vietnamese names are.
 *
 * @param page from 1
 * @param units those of the caller's scope, to filter by
 */
public record PersonList(
    int count, int page, int pages, List<PersonRow> people, List<UnitChoice> units) {}
