package vn.thao.certification.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The register for a file, oldest first.
 *
 * @param asOf what had been issued and revoked by the end of this day
 * @param knownAt and had been recorded by then
 * @param rows read by portions while somebody goes through them
 */
public record RegisterExtract(
    RegisterFilter filter, LocalDate asOf, Instant knownAt, List<RegisterRow> rows) {}
