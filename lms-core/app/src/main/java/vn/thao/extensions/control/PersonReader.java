package vn.thao.extensions.control;

import java.util.Collection;
import java.util.Map;

/** Knows the people whom plugins keep something of; a bean of the component that keeps them. */
public interface PersonReader {

  /** What they are called, by id; who isn't known is absent. One statement. */
  Map<Long, String> names(Collection<Long> persons);

  /** Whether the one record is part of the other now: a merge that was taken back is none. */
  boolean isMerged(long alias, long kept);
}
