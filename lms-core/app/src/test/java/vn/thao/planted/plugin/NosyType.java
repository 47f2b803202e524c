package vn.thao.planted.plugin;

import vn.thao.planted.people.entity.Guest;

/** Rule 4: a plugin reaches behind the interface. */
public class NosyType {
  public String name(Guest guest) {
    return guest.toString();
  }
}
