package vn.thao.competency.entity;

import java.util.List;
import vn.thao.platform.entity.LocalName;

/**
 * A column of the matrix of requirements.
 *
 * @param levels those that the framework describes, ascending
 */
public record GridCompetency(
    long id, String code, LocalName name, boolean retired, List<Integer> levels) {}
