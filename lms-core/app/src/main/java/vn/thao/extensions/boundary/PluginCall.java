package vn.thao.extensions.boundary;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.Refused;
import vn.thao.platform.entity.TooLarge;
import vn.thao.spi.Call;

/** What was asked of a plugin's page or endpoint, within its limits. */
final class PluginCall {

  private static final int MOST_LETTERS = 16_384;
  private static final int LARGEST_BODY = 65_536;

  /** What is ours in addresses and forms. */
  private static final Set<String> OURS = Set.of("_token", "plugin", "name", "lang", "done");

  private PluginCall() {}

  static Call of(HttpServletRequest request, Caller caller, Locale language, String body) {
    return new Call(
        caller.personId() == null ? "" : caller.personId().toString(),
        language,
        parameters(request),
        json(body));
  }

  /** What was sent, read no further than its limit. */
  static String text(InputStream body) throws IOException {
    var bytes = body.readNBytes(LARGEST_BODY + 1);
    if (bytes.length > LARGEST_BODY) {
      throw new TooLarge("extensions.too-much", LARGEST_BODY / 1024);
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Map<String, String> parameters(HttpServletRequest request) {
    var parameters = new HashMap<String, String>();
    int letters = 0;
    for (var each : request.getParameterMap().entrySet()) {
      if (!OURS.contains(each.getKey()) && each.getValue().length > 0) {
        letters += each.getKey().length() + each.getValue()[0].length();
        parameters.put(each.getKey(), each.getValue()[0]);
      }
    }
    if (letters > MOST_LETTERS) {
      throw new Refused("extensions.too-much", MOST_LETTERS / 1024);
    }
    return parameters;
  }

  /** What the form's address itself carried beyond ours, as it stood there: {@code &seat=7}. */
  static String carried(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null
        ? ""
        : Arrays.stream(query.split("&"))
            .filter(each -> each.matches("[^=]+=.*"))
            .filter(each -> !OURS.contains(each.substring(0, each.indexOf('='))))
            .map(each -> "&" + each)
            .collect(Collectors.joining());
  }

  private static JsonObject json(String body) {
    if (body == null || body.isBlank()) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
    try {
      return JsonText.parseUntrusted(body);
    } catch (JsonException notJson) {
      throw new Refused("extensions.not-json");
    }
  }
}
