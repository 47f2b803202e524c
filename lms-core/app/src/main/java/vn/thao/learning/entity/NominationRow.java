package vn.thao.learning.entity;

import java.util.List;

/**
 * One nomination in the officer's list.
 *
 * @param posts where the person works, in the reader's language
 */
public record NominationRow(
    String id, NominationFact fact, NominationStatus status, List<String> posts) {}
