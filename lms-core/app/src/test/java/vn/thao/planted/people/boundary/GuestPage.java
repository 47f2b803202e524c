package vn.thao.planted.people.boundary;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import vn.thao.planted.people.control.Guests;
import vn.thao.planted.people.entity.Guest;

/** Rules 5, 7 and 8: reads for itself, holds entities, calls a use case that asks nobody. */
public class GuestPage {

  @Inject EntityManager em;
  @Inject Guests use;
  List<Guest> guests;

  public String greet(HttpServletRequest request) {
    return use.greet(request);
  }
}
