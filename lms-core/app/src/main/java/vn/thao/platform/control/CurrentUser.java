package vn.thao.platform.control;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Scope;

/** Who is asking in this request; set at the door, before any use case runs. */
@RequestScoped
public class CurrentUser {

  private Caller caller = Caller.NOBODY;

  public Caller caller() {
    return caller;
  }

  /** Only for the door that has just checked who it is. */
  public void become(Caller checked) {
    caller = checked;
  }

  public long personId() {
    if (caller.personId() == null) {
      throw new NotFound("failure.not-found");
    }
    return caller.personId();
  }

  public Scope scope(Permission permission) {
    return caller.scope(permission);
  }

  /** Runs a piece of work as the same caller, who reaches no further than this meanwhile. */
  public <T> T within(Permission permission, Scope narrower, Supplier<T> work) {
    return as(caller.within(permission, narrower), work);
  }

  /** Runs a piece of work for somebody who ordered it, as that person may act at this moment. */
  public <T> T as(Caller other, Supplier<T> work) {
    var before = caller;
    caller = other;
    try {
      return work.get();
    } finally {
      caller = before;
    }
  }

  /** Runs a piece of work as a part of the system, and gives the caller back afterwards. */
  public <T> T asSystem(String actor, Supplier<T> work) {
    return as(Caller.system(actor), work);
  }
}
