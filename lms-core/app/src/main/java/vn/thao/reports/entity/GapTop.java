package vn.thao.reports.entity;

import vn.thao.platform.entity.LocalName;

/**
 * A competency that persons lack.
 *
 * @param required of how many persons it is required
 * @param lacking how many of them have not attained what their positions together require
 */
public record GapTop(String code, LocalName name, int required, int lacking) {

  public int percent() {
    return required == 0 ? 0 : 100 * lacking / required;
  }
}
