package vn.thao.reports.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * An agency with everything below it.
 *
 * @param persons who hold a post of policy communication on the day, each counted once
 * @param fullTime of these, with at least one such post full-time
 * @param concurrent the others
 * @param share their shares of working time in these posts added up, in percent: 150 is one and a
 *     half full-time
 * @param decisions by which they were assigned, each once
 */
public record SectionRow(
    String unitCode,
    LocalName name,
    int persons,
    int fullTime,
    int concurrent,
    int share,
    List<String> decisions) {}
