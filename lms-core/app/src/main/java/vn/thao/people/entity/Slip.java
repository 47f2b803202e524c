package vn.thao.people.entity;

import java.time.Instant;
import vn.thao.platform.entity.LocalName;

/**
 * What the owner of an account gets on paper.
 *
 * @param unit null when none is known
 * @param mail empty when none is known
 * @param code works once, until then
 */
public record Slip(
    String fullName,
    String staffNumber,
    LocalName unit,
    String login,
    String mail,
    String code,
    Instant until) {}
