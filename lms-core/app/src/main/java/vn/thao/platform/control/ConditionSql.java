package vn.thao.platform.control;

import java.util.List;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.entity.Scope;

/** Statements of a kind of condition, about the people whom a look is about. */
public class ConditionSql extends FactSql {

  private final boolean everybody;

  protected ConditionSql(Look look) {
    super(look.reader(), look.day(), look.knownAt(), look.area(), false, List.of());
    everybody = look.area().equals(Scope.EVERYTHING);
  }

  /** Only people of the area; everybody, whoever works nowhere too, when it is everything. */
  protected String inArea(String alias) {
    return everybody ? "" : somewhereInScope(alias);
  }
}
