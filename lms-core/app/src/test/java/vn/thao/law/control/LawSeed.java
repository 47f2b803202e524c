package vn.thao.law.control;

import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Opens the register for tests that have no container. */
public final class LawSeed {

  private LawSeed() {}

  public static void load(Instruments instruments, EntityManager em, Clock clock) {
    instruments.em = em;
    instruments.clock = clock;
    instruments.load();
  }
}
