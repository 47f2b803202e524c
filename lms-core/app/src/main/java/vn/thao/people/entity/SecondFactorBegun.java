package vn.thao.people.entity;

import java.util.List;

/**
 * What came of setting up a second factor.
 *
 * @param admission for the session that goes on
 * @param codes to be written down, shown once
 */
public record SecondFactorBegun(Admission admission, List<String> codes) {}
