package vn.thao.extensions.control;

import java.util.Collection;
import java.util.Map;

/** Knows what people are called; a bean of the component that keeps them. */
public interface NameReader {

  /** By id; who isn't known is absent. One statement. */
  Map<Long, String> names(Collection<Long> persons);
}
