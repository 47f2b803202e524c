package vn.thao.platform.control;

import java.util.List;

/** Knows of kinds of conditions that are no beans of their own. */
public interface ConditionSource {

  List<ConditionKind> kinds();
}
