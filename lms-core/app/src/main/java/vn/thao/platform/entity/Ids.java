package vn.thao.platform.entity;

import io.hypersistence.tsid.TSID;

/** Time-ordered 64-bit ids, made without asking the database. Sent to scripts as strings. */
public final class Ids {

  private Ids() {}

  public static long next() {
    return TSID.Factory.getTsid().toLong();
  }
}
