package vn.thao.content.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * A module of an outline.
 *
 * @param position from 1
 */
public record ModuleRow(
    long id, int position, String folder, LocalName title, List<ActivityRow> activities) {}
