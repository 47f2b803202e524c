package vn.thao.certification.entity;

import vn.thao.platform.entity.LocalName;

/** Somebody whom a programme concerns, with the standing on the day that was asked for. */
public record CandidateRow(
    long person, String staffNumber, String fullName, LocalName unit, Standing standing) {}
