package vn.thao.certification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import vn.thao.learning.control.Registrations;
import vn.thao.platform.control.Requires;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Permission;
import vn.thao.platform.entity.Refused;

/** Takes up the course by which a certificate is earned, or earned anew. */
@ApplicationScoped
public class Renewals {

  @Inject Programmes programmes;
  @Inject Registrations registrations;

  /**
   * Registers the caller for the course that the standing asks for, again when it was completed
   * before.
   *
   * @return the course's code
   * @throws Refused when completing it would earn nothing now
   */
  @Requires(value = Permission.LEARN, audited = true)
  @Transactional
  public String take(String programme) {
    var own =
        programmes.mine().stream()
            .filter(each -> each.code().equals(programme))
            .findFirst()
            .orElseThrow(() -> new NotFound("failure.not-found"));
    if (own.course().isEmpty()) {
      throw new Refused("mine.nothing-to-take");
    }
    if (own.isAgain()) {
      registrations.again(own.course());
    } else {
      registrations.register(own.course());
    }
    return own.course();
  }
}
