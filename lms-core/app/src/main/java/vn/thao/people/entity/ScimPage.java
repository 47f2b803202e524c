package vn.thao.people.entity;

import java.util.List;

/**
 * A part of a list.
 *
 * @param start the number of its first, from 1
 */
public record ScimPage<T>(int total, int start, List<T> rows) {}
