package vn.thao.reports.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * A position, with a cell for each competency of the report.
 *
 * @param holders how many persons hold it
 * @param cells null where the position requires nothing
 */
public record GapRow(String code, LocalName name, int holders, List<GapCell> cells) {}
