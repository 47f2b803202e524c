package vn.thao.people.entity;

import java.util.List;
import java.util.Map;
import vn.thao.platform.entity.LocalName;

/**
 * One change on its page.
 *
 * @param plan of a draft: what it would write by what is known now; null afterwards
 * @param version tells this wording from any other
 * @param seen tells this plan from any other; whoever puts the change into force hands it back, so
 *     that nothing is written that was not shown
 * @param names of all units that stand on the day or shall stand, by code
 * @param parents units to choose one above from
 * @param children units beneath the one that is split
 * @param posts of the one that is split
 * @param uses what doesn't follow by itself
 */
public record UnitChangeView(
    UnitChangeRow row,
    UnitChangeDraft draft,
    UnitChangePlan plan,
    String version,
    String seen,
    Map<String, LocalName> names,
    List<UnitStanding> parents,
    List<UnitStanding> children,
    List<UnitPost> posts,
    List<UnitUseRow> uses) {}
