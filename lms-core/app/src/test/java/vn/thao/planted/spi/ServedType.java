package vn.thao.planted.spi;

import jakarta.ws.rs.core.Response;

/** Rule 4: the interface would force REST upon every plugin. */
public interface ServedType {
  Response serve();
}
