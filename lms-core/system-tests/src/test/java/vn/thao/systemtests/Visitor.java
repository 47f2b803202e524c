package vn.thao.systemtests;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at the other end of the line, without a browser: keeps cookies, follows no redirect. */
final class Visitor {

  static final String PASSWORD = "thao-demo-2026";
  private static final Pattern TOKEN = Pattern.compile("name=\"_token\"\\s+value=\"([^\"]+)\"");
  private static final Pattern META =
      Pattern.compile("name=\"thao-token\"\\s+content=\"([^\"]+)\"");
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final String address;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private String token = "";

  Visitor(Installation installation) {
    this.address = installation.address();
  }

  /** Somebody who has signed in with the password of demo mode. */
  static Visitor signedIn(Installation installation, String login) {
    Visitor visitor = new Visitor(installation);
    HttpResponse<String> answer = visitor.signIn(login, PASSWORD);
    if (answer.statusCode() != 302 && answer.statusCode() != 303) {
      throw new IllegalStateException(login + " was not let in: " + answer.statusCode());
    }
    visitor.readToken("/learning/my-page");
    return visitor;
  }

  HttpResponse<String> signIn(String login, String password) {
    String page = get("/people/sign-in").body();
    return post(
        "/people/enter",
        Map.of("_token", first(TOKEN, page), "login", login, "password", password));
  }

  /** Takes the token that scripts send from this page. */
  void readToken(String path) {
    token = first(META, get(path).body());
  }

  String token() {
    return token;
  }

  HttpResponse<String> get(String path) {
    return get(path, Map.of());
  }

  HttpResponse<String> get(String path, Map<String, String> headers) {
    HttpRequest.Builder request = request(path).GET();
    headers.forEach(request::header);
    return send(request);
  }

  /** Enrols, unless that has been done already. */
  Visitor registered(String course) {
    post("/learning/register", Map.of("code", course, "_token", token));
    return this;
  }

  /** Sends a form as it is, without a token unless the fields hold one. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    return postForm(path, form(fields));
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** The same with more headers. */
  HttpResponse<String> post(String path, Map<String, String> fields, Map<String, String> headers) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", "application/x-www-form-urlencoded");
    headers.forEach(request::header);
    return send(request.POST(HttpRequest.BodyPublishers.ofString(form(fields))));
  }

  /** The same, already encoded: for fields that stand more than once. */
  HttpResponse<String> postForm(String path, String form) {
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  /** Sends a form with a file named {@code package}, with the token of this visitor. */
  HttpResponse<String> upload(String path, Map<String, String> fields, byte[] file) {
    return upload(path, fields, "package", "course.zip", file);
  }

  /** Sends a form with a file named {@code file}, likewise. */
  HttpResponse<String> upload(
      String path, Map<String, String> fields, String fileName, byte[] file) {
    return upload(path, fields, "file", fileName, file);
  }

  private HttpResponse<String> upload(
      String path, Map<String, String> fields, String field, String fileName, byte[] file) {
    String edge = "edge-" + System.nanoTime();
    var body = new java.io.ByteArrayOutputStream();
    var texts = new LinkedHashMap<>(fields);
    texts.put("_token", token);
    texts.forEach((name, value) -> body.writeBytes(part(edge, name, "", value)));
    body.writeBytes(part(edge, field, "; filename=\"" + fileName + "\"", ""));
    body.writeBytes(file);
    body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] part(String edge, String name, String more, String value) {
    return ("--"
            + edge
            + "\r\nContent-Disposition: form-data; name=\""
            + name
            + "\""
            + more
            + "\r\n\r\n"
            + value
            + (more.isEmpty() ? "\r\n" : ""))
        .getBytes(StandardCharsets.UTF_8);
  }

  byte[] bytes(String path) {
    try {
      return CLIENT
          .send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
          .body();
    } catch (IOException lost) {
      throw new Lost(lost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends an event of a run as the pages' script does. */
  HttpResponse<String> postEvent(String run, String json) {
    return postEvent(run, json, token);
  }

  HttpResponse<String> postEvent(String run, String json, String withToken) {
    HttpRequest.Builder request =
        request("/api/v1/learning/runs/" + run + "/events")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    if (withToken != null) {
      request.header("X-Thao-Token", withToken);
    }
    return send(request);
  }

  /** Sends JSON as scripts of pages do. */
  HttpResponse<String> put(String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("X-Thao-Token", token)
            .PUT(HttpRequest.BodyPublishers.ofString(json)));
  }

  /** Sends anything to the REST interface, with the session's token. */
  HttpResponse<String> send(String method, String path, String contentType, String body) {
    return send(
        request(path)
            .header("Content-Type", contentType)
            .header("X-Thao-Token", token)
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Begins the activity, or goes on with it; answers the run's id. */
  String begin(String activity) {
    HttpResponse<String> answer =
        post("/learning/begin", Map.of("_token", token, "activity", activity));
    String location = answer.headers().firstValue("Location").orElse("");
    Matcher run = Pattern.compile("[?&]id=(\\d+)").matcher(location);
    if (!run.find()) {
      throw new IllegalStateException("No run began: " + answer.statusCode() + " " + location);
    }
    return run.group(1);
  }

  /** Begins the test anew; what was open of it is handed in first. */
  String beginAnew(String quiz) {
    String open = begin(quiz);
    String end = "{\"stream\":\"begin-anew\",\"sequence\":1,\"kind\":\"Submitted\",\"payload\":{}}";
    postEvent(open, end);
    for (int look = 0; look < 60; look++) {
      String run = begin(quiz);
      if (!run.equals(open)) {
        return run;
      }
      pause();
    }
    throw new IllegalStateException("The run before was not graded: " + open);
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The activities that the course's page links to, in their order. */
  List<String> activities(String course) {
    String page = get("/learning/course?code=" + course).body();
    return Pattern.compile("class=\"outline__link\" href=\"/learning/activity\\?id=(\\d+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    if (!cookies.isEmpty()) {
      request.header("Cookie", cookies());
    }
    return request;
  }

  /** As the header carries them. */
  String cookies() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      answer.headers().allValues("Set-Cookie").forEach(this::keep);
      return answer;
    } catch (IOException lost) {
      throw new Lost(lost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(String cookie) {
    String pair = cookie.split(";", 2)[0];
    cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
  }

  static JsonObject json(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("No " + pattern + " in:\n" + text);
    }
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The server went away before it answered. */
  static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost(IOException cause) {
      super(cause);
    }
  }
}
