package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thao.people.control.ScimClients;
import vn.thao.people.control.ScimGroups;
import vn.thao.people.control.ScimUsers;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.RateLimit;
import vn.thao.platform.control.Settings;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.Caller;
import vn.thao.platform.entity.Failure;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.NotFound;
import vn.thao.platform.entity.Refused;

/**
 * SCIM 2.0 (RFC 7643, 7644): users with the enterprise extension to read and write, units as groups
 * to read. A token at each request; no session is made, and a browser's session opens nothing here.
 */
@WebServlet("/scim/v2/*")
public class ScimDoor extends HttpServlet {

  private static final Logger LOG = Logger.getLogger(ScimDoor.class.getName());
  private static final RateLimit REQUESTS = new RateLimit(1200);
  private static final RateLimit WRONG = new RateLimit(20);
  private static final int LARGEST = 256 * 1024;
  private static final int PAGE = 200;
  private static final Pattern FILTER =
      Pattern.compile("\\s*([\\w.]+)\\s+eq\\s+\"([^\"\\\\]*)\"\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ONE = Pattern.compile("/(Users|Groups)/(\\d{1,18})");

  @Inject ScimClients clients;
  @Inject ScimUsers users;
  @Inject ScimGroups groups;
  @Inject CurrentUser user;
  @Inject Settings settings;
  @Inject Texts texts;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/scim+json");
    response.setCharacterEncoding("UTF-8");
    response.setHeader("Cache-Control", "private, no-store");
    try {
      if (enter(request, response)) {
        answer(request, response);
      }
    } catch (JsonException | ClassCastException broken) {
      say(response, 400, "invalidSyntax", "The body is no JSON object of SCIM.");
    } catch (Refused refused) {
      say(response, 400, type(refused), words(refused));
    } catch (Failure failure) {
      var type = failure.status() == 409 ? "uniqueness" : null;
      say(response, failure.status(), type, words(failure));
    } catch (RuntimeException broken) {
      LOG.log(Level.SEVERE, "A SCIM request failed", broken);
      say(response, 500, null, "Unexpected; nothing was changed.");
    }
  }

  private static String type(Refused refused) {
    return switch (refused.key()) {
      case "scim.filter" -> "invalidFilter";
      case "scim.path" -> "invalidPath";
      case "scim.patch" -> "invalidSyntax";
      case "scim.immutable" -> "mutability";
      default -> "invalidValue";
    };
  }

  private String words(Failure failure) {
    return texts.get(Texts.ENGLISH, failure.key(), failure.arguments().toArray());
  }

  private boolean enter(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var address = RateLimit.network(request.getRemoteAddr());
    var header = request.getHeader("Authorization");
    boolean bears = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
    var token = bears && header.length() < 500 ? header.substring(7).strip() : null;
    if (!WRONG.isOpen(address) || !REQUESTS.take(address)) {
      response.setHeader("Retry-After", "60");
      say(response, 429, null, "Too many requests; wait a minute.");
      return false;
    }
    var caller = token == null ? null : clients.enter(token).orElse(null);
    user.become(caller == null ? Caller.NOBODY : caller);
    if (caller == null) {
      if (token != null) {
        WRONG.take(address);
      }
      response.setHeader("WWW-Authenticate", "Bearer realm=\"SCIM\"");
      say(response, 401, null, "A token of a client is needed.");
    }
    return caller != null;
  }

  private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var path = request.getPathInfo() == null ? "/" : request.getPathInfo();
    var method = request.getMethod();
    var one = ONE.matcher(path);
    if (one.matches()) {
      resource(one, method, request, response);
    } else if (method.equals("GET")) {
      write(response, 200, collection(path, request));
    } else if (method.equals("POST") && path.equals("/Users")) {
      var made = json().user(users.create(ScimJson.read(body(request))));
      response.setHeader("Location", made.getJsonObject("meta").getString("location"));
      write(response, 201, made);
    } else {
      say(response, 501, null, "This is not supported here.");
    }
  }

  private void resource(
      Matcher one, String method, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    long id = Long.parseLong(one.group(2));
    boolean isUser = one.group(1).equals("Users");
    switch (isUser || method.equals("GET") ? method : "") {
      case "GET" ->
          write(response, 200, isUser ? json().user(users.get(id)) : json().group(groups.get(id)));
      case "PUT" ->
          write(response, 200, json().user(users.replace(id, ScimJson.read(body(request)))));
      case "PATCH" -> {
        var changed = ScimPatch.apply(json().user(users.get(id)), body(request));
        write(response, 200, json().user(users.replace(id, ScimJson.read(changed))));
      }
      case "DELETE" -> {
        users.remove(id);
        response.setStatus(204);
      }
      default -> say(response, 501, null, "Not supported: groups follow from posts.");
    }
  }

  private JsonObject collection(String path, HttpServletRequest request) {
    int start = Math.max(1, number(request.getParameter("startIndex"), 1));
    int count = Math.min(PAGE, Math.max(0, number(request.getParameter("count"), 100)));
    var filter = request.getParameter("filter");
    var found = filter == null ? null : FILTER.matcher(filter);
    if (found != null && !found.matches()) {
      throw new Refused("scim.filter");
    }
    var attribute = found == null ? null : found.group(1).toLowerCase(java.util.Locale.ROOT);
    var value = found == null ? null : found.group(2);
    return switch (path) {
      case "/Users" -> {
        var page = users.list(attribute, value, start, count);
        yield ScimJson.list(page, page.rows().stream().map(json()::user).toList());
      }
      case "/Groups" -> {
        if (attribute != null && !attribute.equals("displayname")) {
          throw new Refused("scim.filter");
        }
        var page = groups.list(value, start, count);
        yield ScimJson.list(page, page.rows().stream().map(json()::group).toList());
      }
      default ->
          ScimDiscovery.of(path, base()).orElseThrow(() -> new NotFound("failure.not-found"));
    };
  }

  private static int number(String text, int otherwise) {
    return text != null && text.matches("-?\\d{1,8}") ? Integer.parseInt(text) : otherwise;
  }

  private static JsonObject body(HttpServletRequest request) throws IOException {
    var bytes = request.getInputStream().readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      throw new Refused("scim.too-large");
    }
    return JsonText.parseUntrusted(new String(bytes, StandardCharsets.UTF_8));
  }

  private String base() {
    return settings.publicUrl() + "/scim/v2";
  }

  private ScimJson json() {
    return new ScimJson(base());
  }

  private static void write(HttpServletResponse response, int status, JsonObject body)
      throws IOException {
    response.setStatus(status);
    response.getWriter().write(body.toString());
  }

  private static void say(HttpServletResponse response, int status, String type, String detail)
      throws IOException {
    var body =
        Json.createObjectBuilder()
            .add(
                "schemas",
                Json.createArrayBuilder(List.of("urn:ietf:params:scim:api:messages:2.0:Error")))
            .add("status", Integer.toString(status))
            .add("detail", detail);
    if (type != null) {
      body.add("scimType", type);
    }
    write(response, status, body.build());
  }
}
