package vn.thao.competency.entity;

import java.time.Instant;

/**
 * That an author has asked those who may approve a draft to do so.
 *
 * @param current whether nothing was changed since
 */
public record ApprovalCall(String by, Instant at, boolean current) {}
