package vn.thao.xapi.entity;

import java.time.Instant;
import java.util.List;

/**
 * A page of what was asked for.
 *
 * @param more whether others follow
 * @param through everything stored until here has been taken into account
 */
public record StatementPage(List<StoredStatement> statements, boolean more, Instant through) {}
