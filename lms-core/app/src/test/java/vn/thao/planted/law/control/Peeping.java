package vn.thao.planted.law.control;

import vn.thao.planted.people.boundary.GuestPage;

/** Rule 2: a use case calls a page. */
public class Peeping {
  public Object look(GuestPage page) {
    return page.toString();
  }
}
