package vn.thao.people.entity;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The directory of the network on a day.
 *
 * @param units those that fit what was asked for
 * @param all how many units there are
 * @param covered of them by kind
 * @param communes how many of them are communes
 * @param coveredCommunes of these by kind
 */
public record DirectoryList(
    LocalDate asOf,
    List<DirectoryUnit> units,
    int all,
    Map<ContactKind, Long> covered,
    int communes,
    Map<ContactKind, Long> coveredCommunes) {}
