package vn.thao.spi;

import jakarta.json.JsonObject;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody asks of a page or an endpoint. The core has checked the sign-in, the permission and
 * the token of a form; the values themselves are untrusted.
 *
 * @param person who asks, see {@link Participant#id()}; empty for somebody who isn't in the list of
 *     staff
 * @param parameters of the address or the form, the first of each name; at most 16 KB together
 * @param body what was sent as JSON, at most 64 KB; an empty object when nothing was
 */
public record Call(
    String person, Locale language, Map<String, String> parameters, JsonObject body) {

  public Call {
    parameters = Map.copyOf(parameters);
  }

  /** Empty when it is not given. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }
}
