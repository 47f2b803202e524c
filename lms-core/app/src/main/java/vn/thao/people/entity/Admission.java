package vn.thao.people.entity;

import java.io.Serializable;

/**
 * What a session holds of whoever signed in: the account, and the epoch in which it was let in. It
 * is worth nothing once the account has begun another.
 */
public record Admission(long account, int epoch) implements Serializable {}
