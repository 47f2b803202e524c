package vn.thao.learning.entity;

import java.util.List;

/**
 * What an assessor has to observe.
 *
 * @param open the longest waiting first
 * @param done what the assessor had a hand in lately
 */
public record ObservationList(List<ObservationRow> open, List<ObservationRow> done) {}
