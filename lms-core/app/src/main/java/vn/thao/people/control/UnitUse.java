package vn.thao.people.control;

import java.util.Collection;
import java.util.List;
import vn.thao.people.entity.UnitUseRow;

/**
 * What stands on units and doesn't follow a change of the organisation by itself: a bean in the
 * component whose matter it is. An officer sees it in the preview of the change; a unit that it
 * stands on can't be taken back.
 */
public interface UnitUse {

  List<UnitUseRow> of(Collection<Long> units);
}
