package vn.thao.platform.entity;

import java.util.HashMap;
import java.util.Map;

/**
 * Who is asking: a signed-in person, nobody, or a part of the system at work on its own.
 *
 * @param accountId null for nobody and for the system
 * @param personId null for nobody and for the system
 * @param label for the audit log: the login or the name of the system actor; never a full name
 * @param displayName as shown in the page's head
 * @param grants what the caller may do, and how far each reaches
 * @param unread how many notices wait for this person
 */
public record Caller(
    Long accountId,
    Long personId,
    String label,
    String displayName,
    Map<Permission, Scope> grants,
    int unread) {

  public static final Caller NOBODY = new Caller(null, null, "visitor", "", Map.of());

  public Caller {
    grants = Map.copyOf(grants);
  }

  /** Somebody for whom no notice waits. */
  public Caller(
      Long accountId,
      Long personId,
      String label,
      String displayName,
      Map<Permission, Scope> grants) {
    this(accountId, personId, label, displayName, grants, 0);
  }

  /** A job, timer or seed at work; it may operate, and nothing else. */
  public static Caller system(String actor) {
    return new Caller(
        null, null, "system:" + actor, "", Map.of(Permission.OPERATE, Scope.EVERYTHING));
  }

  /** The same caller with less reach; what lies beyond the present one stays beyond. */
  public Caller within(Permission permission, Scope narrower) {
    var own = new HashMap<>(grants);
    own.computeIfPresent(
        permission,
        (key, scope) ->
            narrower.paths().stream().map(scope::within).reduce(Scope.NONE, Scope::plus));
    return new Caller(accountId, personId, label, displayName, own, unread);
  }

  public boolean isSignedIn() {
    return accountId != null;
  }

  public boolean may(Permission permission) {
    return grants.containsKey(permission);
  }

  public Scope scope(Permission permission) {
    return grants.getOrDefault(permission, Scope.NONE);
  }
}
