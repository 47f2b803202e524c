package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/**
 * An agency with everything below it, beside what the norm asks of it.
 *
 * @param required persons
 * @param persons in the position that the norm names, each counted once, as in all that follows
 * @param held who have the ability
 * @param current of these, who have practised it lately
 * @param expiring of those who have it, who will not have it any more 90 days later
 * @param missing to the number required; of the total: the sum of what agencies miss, so what one
 *     has more than required fills no gap of another
 */
public record AbilityRow(
    String unitCode,
    LocalName name,
    int required,
    int persons,
    int held,
    int current,
    int expiring,
    int missing) {}
