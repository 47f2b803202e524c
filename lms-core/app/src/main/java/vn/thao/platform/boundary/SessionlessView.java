package vn.thao.platform.boundary;

import jakarta.faces.component.UIViewRoot;
import java.util.HashMap;
import java.util.Map;

/**
 * A view whose map lives as long as the request. Every page is transient, so nothing would ever
 * read the map again; the usual one would make a session even for visitors who only look.
 */
public class SessionlessView extends UIViewRoot {

  private final Map<String, Object> map = new HashMap<>();

  @Override
  public Map<String, Object> getViewMap() {
    return map;
  }

  @Override
  public Map<String, Object> getViewMap(boolean create) {
    return map;
  }
}
