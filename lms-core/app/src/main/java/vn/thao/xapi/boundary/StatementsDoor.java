package vn.thao.xapi.boundary;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.thao.platform.control.Settings;
import vn.thao.xapi.control.Queries;
import vn.thao.xapi.control.Records;
import vn.thao.xapi.control.Searching;
import vn.thao.xapi.entity.BadStatements;
import vn.thao.xapi.entity.StoredStatement;

/** The statements resource of xAPI 1.0.3. */
@WebServlet({"/xapi/statements", "/xapi/statements/more"})
public class StatementsDoor extends Door {

  private static final int LARGEST = 4 * 1024 * 1024;
  private static final int PATIENCE = 8 * 1024 * 1024;
  private static final String THROUGH = "X-Experience-API-Consistent-Through";

  @Inject Records records;
  @Inject Searching searching;
  @Inject Settings settings;
  @Inject Clock clock;

  @Override
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    boolean isMore = request.getServletPath().endsWith("/more");
    switch (isMore && !isReading(request) ? "" : request.getMethod()) {
      case "GET", "HEAD" -> read(request, response, isMore);
      case "POST" -> post(request, response);
      case "PUT" -> put(request, response);
      default -> {
        response.setHeader("Allow", isMore ? "GET, HEAD" : "GET, HEAD, POST, PUT");
        say(response, 405, List.of("This method is none of this resource."));
      }
    }
  }

  private static boolean isReading(HttpServletRequest request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  private void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
    var given = parameters(request.getQueryString());
    if (given.containsKey("method") || isMultipart(request)) {
      say(response, 501, List.of("Neither attachments nor the alternate syntax are here yet."));
      return;
    }
    refuseOthers(given, "");
    var body = body(request, response);
    if (body != null) {
      var ids = Json.createArrayBuilder();
      records.store(body, null).forEach(ids::add);
      through(response, clock.instant());
      response.getWriter().write(ids.build().toString());
    }
  }

  private void put(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (isMultipart(request)) {
      say(response, 501, List.of("Attachments are not here yet."));
      return;
    }
    var given = parameters(request.getQueryString());
    refuseOthers(given, "statementId");
    var id = Queries.id(given);
    if (id == null) {
      throw new BadStatements(List.of("statementId is missing"));
    }
    var body = body(request, response);
    if (body != null) {
      if (body.strip().startsWith("[")) {
        throw new BadStatements(List.of("PUT takes one statement"));
      }
      records.store(body, id);
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
  }

  private static void refuseOthers(Map<String, String> given, String allowed) {
    if (given.keySet().stream().anyMatch(name -> !name.equals(allowed))) {
      throw new BadStatements(List.of("there is a parameter that is not allowed here"));
    }
  }

  private static boolean isMultipart(HttpServletRequest request) {
    return String.valueOf(request.getContentType())
        .toLowerCase(Locale.ROOT)
        .startsWith("multipart/");
  }

  /** Null when it has been answered already. */
  private static String body(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
    if (!type.matches("application/json\\s*(;.*)?")) {
      say(response, 400, List.of("Content-Type must be application/json"));
      return null;
    }
    var in = request.getInputStream();
    var bytes = in.readNBytes(LARGEST + 1);
    if (bytes.length > LARGEST) {
      in.skip(PATIENCE); // who is cut off while sending never reads why
      response.setHeader("Connection", "close");
      say(response, 413, List.of("At most 4 MB at a time; send smaller batches."));
      return null;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw new BadStatements(List.of("the body must be UTF-8"));
    }
  }

  private void read(HttpServletRequest request, HttpServletResponse response, boolean isMore)
      throws IOException {
    var question = String.valueOf(request.getQueryString());
    long after = 0;
    if (isMore) {
      var cursor = Queries.readCursor(parameters(question).getOrDefault("cursor", ""));
      after = cursor.getKey();
      question = cursor.getValue();
    }
    var given = parameters(request.getQueryString() == null ? "" : question);
    if ("true".equals(given.get("attachments"))) {
      say(response, 501, List.of("This store keeps no attachments yet; ask without them."));
      return;
    }
    var id = Queries.id(given);
    if (id == null) {
      list(request, response, given, after);
    } else {
      one(request, response, given, id);
    }
  }

  private void one(
      HttpServletRequest request,
      HttpServletResponse response,
      Map<String, String> given,
      String id)
      throws IOException {
    var form = Queries.form(given);
    var found = searching.one(id, given.containsKey("voidedStatementId"));
    through(response, searching.through());
    if (found.isEmpty()) {
      say(response, 404, List.of("There is no such statement."));
      return;
    }
    var at = found.get().storedAt().atOffset(ZoneOffset.UTC);
    response.setHeader("Last-Modified", DateTimeFormatter.RFC_1123_DATE_TIME.format(at));
    var json = searching.form(List.of(found.get()), form, languages(request), home()).get(0);
    response.getWriter().write(json.toString());
  }

  private void list(
      HttpServletRequest request,
      HttpServletResponse response,
      Map<String, String> given,
      long after)
      throws IOException {
    var form = Queries.form(given);
    var page = searching.find(Queries.read(given, after));
    through(response, page.through());
    var statements = Json.createArrayBuilder();
    searching.form(page.statements(), form, languages(request), home()).forEach(statements::add);
    JsonObject answer =
        Json.createObjectBuilder()
            .add("statements", statements)
            .add("more", page.more() ? more(given, page.statements()) : "")
            .build();
    response.getWriter().write(answer.toString());
  }

  private static String more(Map<String, String> given, List<StoredStatement> page) {
    var question = new StringBuilder();
    given.forEach(
        (name, value) ->
            question
                .append(question.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
    var cursor = Queries.cursor(question.toString(), page.get(page.size() - 1).row());
    return "/xapi/statements/more?cursor=" + cursor;
  }

  private String home() {
    return settings.publicUrl();
  }

  private static void through(HttpServletResponse response, Instant moment) {
    response.setHeader(THROUGH, moment.toString());
  }

  private static List<String> languages(HttpServletRequest request) {
    var header = String.valueOf(request.getHeader("Accept-Language"));
    return Arrays.stream(header.substring(0, Math.min(300, header.length())).split(","))
        .map(part -> part.replaceAll(";.*", "").strip())
        .filter(part -> !part.isEmpty() && !part.equals("null"))
        .toList();
  }

  /**
   * @throws BadStatements when a parameter stands twice
   */
  private static Map<String, String> parameters(String query) {
    var given = new LinkedHashMap<String, String>();
    if (query == null || query.isEmpty() || query.equals("null")) {
      return given;
    }
    for (var pair : query.split("&")) {
      var parts = pair.split("=", 2);
      try {
        var name = URLDecoder.decode(parts[0], StandardCharsets.UTF_8);
        var value = parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
        if (given.put(name, value) != null) {
          throw new BadStatements(List.of("a parameter stands twice"));
        }
      } catch (IllegalArgumentException broken) {
        throw new BadStatements(List.of("the address is not readable"));
      }
    }
    return given;
  }
}
