package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Another system keeps people by SCIM 2.0: finds, adds, changes and locks them, with a token. */
@ParameterizedClass(name = "{0}")
@MethodSource("vn.thao.systemtests.TestDatabase#all")
class ScimIT {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final String ENTERPRISE =
      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  private static Installation installation;
  private static Newcomers people;
  private static String token;

  @Parameter TestDatabase database;

  @BeforeParameterizedClassInvocation
  static void start(TestDatabase database) {
    installation = Installation.on(database);
    people = new Newcomers(installation);
    token = made();
  }

  private static String made() {
    Visitor admin = people.as("quantri");
    String page =
        location(
            admin.post(
                "/people/change-scim",
                Map.of("_token", admin.token(), "do", "make", "name", "Hệ thống thử")));
    String shown = admin.get(page).body();
    var code = Pattern.compile("<code>([\\w-]{40,})</code>").matcher(shown);
    assertThat(code.find()).as(shown).isTrue();
    assertThat(admin.get(page).body()).as("shown once").doesNotContain(code.group(1));
    return code.group(1);
  }

  private static HttpResponse<String> ask(String method, String path, String body, String with) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(installation.address() + "/scim/v2" + path))
              .header("Content-Type", "application/scim+json")
              .method(method, HttpRequest.BodyPublishers.ofString(body));
      if (with != null) {
        request.header("Authorization", "Bearer " + with);
      }
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException | InterruptedException lost) {
      throw new IllegalStateException(lost);
    }
  }

  private static HttpResponse<String> ask(String method, String path, String body) {
    return ask(method, path, body, token);
  }

  private static JsonObject json(HttpResponse<String> answer) {
    return Json.createReader(new StringReader(answer.body())).readObject();
  }

  private static String number() {
    return "SC-" + Long.toString(System.nanoTime(), 36);
  }

  private static String body(String number, String name, String unit) {
    return "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\",\""
        + ENTERPRISE
        + "\"],\"userName\":\""
        + number
        + "\",\"externalId\":\"ext-"
        + number
        + "\",\"name\":{\"familyName\":\"Lục\",\"middleName\":\"Thị\",\"givenName\":\""
        + name
        + "\"},\"emails\":[{\"value\":\""
        + number.toLowerCase()
        + "@xbm.example\",\"primary\":true}],\""
        + ENTERPRISE
        + "\":{\"department\":\""
        + unit
        + "\"}}";
  }

  private static String patch(String operations) {
    return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
        + operations
        + "]}";
  }

  @Test
  void personIsAddedFoundChangedAndLocked() {
    String number = number();
    HttpResponse<String> made = ask("POST", "/Users", body(number, "Nguồn", "XBM"));
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String id = json(made).getString("id");
    assertThat(made.headers().firstValue("Location").orElse("")).endsWith("/scim/v2/Users/" + id);
    assertThat(json(made).getJsonObject("name").getString("formatted")).isEqualTo("Lục Thị Nguồn");
    assertThat(people.as("nhansu").get("/people/persons?words=" + number).body())
        .contains("Lục Thị Nguồn");
    assertThat(ask("POST", "/Users", body(number, "Nguồn", "XBM")).statusCode()).isEqualTo(409);

    for (String filter :
        new String[] {
          "userName%20eq%20%22" + number + "%22",
          "externalId%20eq%20%22ext-" + number + "%22",
          "emails.value%20EQ%20%22" + number.toLowerCase() + "@xbm.example%22"
        }) {
      JsonObject found = json(ask("GET", "/Users?filter=" + filter, ""));
      assertThat(found.getInt("totalResults")).as(filter).isOne();
      assertThat(found.getJsonArray("Resources").getJsonObject(0).getString("id")).isEqualTo(id);
    }
    assertThat(json(ask("GET", "/Users?count=2&startIndex=3", "")).getJsonArray("Resources"))
        .hasSize(2);

    JsonObject renamed =
        json(
            ask(
                "PATCH",
                "/Users/" + id,
                patch(
                    "{\"op\":\"Replace\",\"path\":\"name.formatted\",\"value\":\"Lục Thị Mới\"},"
                        + "{\"op\":\"replace\",\"path\":\""
                        + ENTERPRISE
                        + ":department\",\"value\":\"SNV\"},"
                        + "{\"op\":\"remove\",\"path\":\"emails\"}")));
    assertThat(renamed.getJsonObject("name").getString("givenName")).isEqualTo("Mới");
    assertThat(renamed.getJsonObject(ENTERPRISE).getString("department")).isEqualTo("SNV");
    assertThat(renamed.containsKey("emails")).isFalse();
    assertThat(people.as("nhansu").get("/people/persons?words=" + number).body())
        .as("another unit keeps the record now")
        .doesNotContain("Lục Thị Mới");

    String early = patch("{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
    assertThat(ask("PATCH", "/Users/" + id, early).statusCode()).as("no account").isEqualTo(400);
    Visitor learner = people.active(number);
    assertThat(learner.get("/learning/my-page").statusCode()).isEqualTo(200);
    String off = patch("{\"op\":\"replace\",\"value\":{\"active\":\"False\"}}");
    assertThat(json(ask("PATCH", "/Users/" + id, off)).getBoolean("active")).isFalse();
    assertThat(learner.get("/learning/my-page").statusCode()).isIn(302, 303);
    assertThat(json(ask("PUT", "/Users/" + id, body(number, "Nguồn", "XBM"))).getBoolean("active"))
        .as("what is left out stays as it is")
        .isFalse();
    String on = patch("{\"op\":\"replace\",\"path\":\"active\",\"value\":true}");
    assertThat(json(ask("PATCH", "/Users/" + id, on)).getBoolean("active")).isTrue();
    assertThat(people.as("quantri").get("/platform/audit?words=scimusers").body())
        .contains("Thêm người qua SCIM");
  }

  @Test
  void badInputIsRefusedInTheWordsOfTheStandard() {
    var wrong = new HashMap<String, String>();
    wrong.put(body("có dấu", "A", "XBM"), "invalidValue");
    wrong.put(body(number(), "A1", "XBM"), "invalidValue");
    wrong.put(body(number(), "An", "KHONG-CO"), "invalidValue");
    wrong.put("{\"userName\":5}", "invalidValue");
    wrong.put("[]", "invalidSyntax");
    wrong.put("không", "invalidSyntax");
    wrong.forEach(
        (body, type) -> {
          HttpResponse<String> answer = ask("POST", "/Users", body);
          assertThat(answer.statusCode()).as(body).isEqualTo(400);
          assertThat(json(answer).getString("scimType")).as(body).isEqualTo(type);
        });
    String id = json(ask("POST", "/Users", body(number(), "Sai", "XBM"))).getString("id");
    for (var each :
        Map.of(
                "{\"op\":\"move\",\"path\":\"active\"}", "invalidSyntax",
                "{\"op\":\"replace\",\"path\":\"nickName\",\"value\":\"x\"}", "invalidPath",
                "{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"KHAC-1\"}", "mutability",
                "{\"op\":\"replace\",\"path\":\"active\",\"value\":\"có\"}", "invalidValue")
            .entrySet()) {
      HttpResponse<String> answer = ask("PATCH", "/Users/" + id, patch(each.getKey()));
      assertThat(answer.statusCode()).as(each.getKey()).isEqualTo(400);
      assertThat(json(answer).getString("scimType")).isEqualTo(each.getValue());
    }
    assertThat(json(ask("GET", "/Users?filter=userName%20co%20%22a%22", "")).getString("scimType"))
        .isEqualTo("invalidFilter");
    assertThat(ask("GET", "/Users/1", "").statusCode()).isEqualTo(404);
    assertThat(ask("GET", "/KhongCo", "").statusCode()).isEqualTo(404);
    assertThat(ask("DELETE", "/Users/1", "").statusCode()).isEqualTo(404);
    assertThat(ask("DELETE", "/Groups/1", "").statusCode()).isEqualTo(501);
    assertThat(ask("POST", "/Groups", "{}").statusCode()).isEqualTo(501);
  }

  @Test
  void deletedUserIsGoneThereAndKeptHere() {
    String number = number();
    String id = json(ask("POST", "/Users", body(number, "Rời", "XBM"))).getString("id");
    Visitor learner = people.active(number);
    assertThat(learner.get("/learning/my-page").statusCode()).isEqualTo(200);

    HttpResponse<String> deleted = ask("DELETE", "/Users/" + id, "");
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    assertThat(learner.get("/learning/my-page").statusCode()).as("locked").isIn(302, 303);
    String on = patch("{\"op\":\"replace\",\"path\":\"active\",\"value\":true}");
    for (String[] gone :
        new String[][] {
          {"GET", ""}, {"DELETE", ""}, {"PATCH", on}, {"PUT", body(number, "Rời", "XBM")}
        }) {
      assertThat(ask(gone[0], "/Users/" + id, gone[1]).statusCode()).as(gone[0]).isEqualTo(404);
    }
    String filter = "/Users?filter=externalId%20eq%20%22ext-" + number + "%22";
    assertThat(json(ask("GET", filter, "")).getInt("totalResults")).isZero();
    assertThat(people.as("noivu").get("/people/persons?words=" + number).body())
        .as("nothing else is lost")
        .contains("/people/person?id=" + id);
    assertThat(people.as("quantri").get("/platform/audit?words=scimusers").body())
        .contains("Xóa người qua SCIM");

    HttpResponse<String> again = ask("POST", "/Users", body(number, "Về", "SNV"));
    assertThat(again.statusCode()).as(again.body()).isEqualTo(201);
    assertThat(json(again).getString("id")).as("the same person").isEqualTo(id);
    assertThat(json(again).getBoolean("active")).isTrue();
    assertThat(json(again).getJsonObject("name").getString("givenName")).isEqualTo("Về");
    assertThat(json(ask("GET", filter, "")).getInt("totalResults")).isOne();
    assertThat(ask("POST", "/Users", body(number, "Về", "SNV")).statusCode()).isEqualTo(409);
  }

  @Test
  void lockFromBeforeTheDeletionStays() {
    String number = number();
    String id = json(ask("POST", "/Users", body(number, "Khóa", "XBM"))).getString("id");
    people.active(number);
    String off = patch("{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
    assertThat(json(ask("PATCH", "/Users/" + id, off)).getBoolean("active")).isFalse();
    assertThat(ask("DELETE", "/Users/" + id, "").statusCode()).isEqualTo(204);
    HttpResponse<String> again = ask("POST", "/Users", body(number, "Khóa", "XBM"));
    assertThat(json(again).getBoolean("active")).isFalse();
  }

  @Test
  void administratorIsNotLockedAndGuardedMailStays() throws Exception {
    String admin =
        installation.past(
            data -> {
              try (var rows =
                  data.createStatement()
                      .executeQuery(
                          "select person_id from people_account where login = 'quantri'")) {
                rows.next();
                return rows.getString(1);
              }
            });
    String off = patch("{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
    assertThat(ask("PATCH", "/Users/" + admin, off).statusCode()).isEqualTo(400);
    assertThat(ask("DELETE", "/Users/" + admin, "").statusCode()).isEqualTo(400);
    assertThat(ask("GET", "/Users/" + admin, "").statusCode()).isEqualTo(200);
    String mail =
        patch("{\"op\":\"replace\",\"path\":\"emails\",\"value\":[{\"value\":\"x@y.example\"}]}");
    assertThat(ask("PATCH", "/Users/" + admin, mail).statusCode()).isEqualTo(400);
    assertThat(people.as("quantri").get("/people/scim").statusCode()).isEqualTo(200);
  }

  @Test
  void onlyATokenThatStandsOpensTheDoor() {
    assertThat(ask("GET", "/Users", "", null).statusCode()).isEqualTo(401);
    assertThat(ask("GET", "/Users", "", "sai").statusCode()).isEqualTo(401);
    assertThat(people.as("quantri").get("/scim/v2/Users").statusCode())
        .as("a session opens nothing here")
        .isEqualTo(401);
    String other = made();
    assertThat(ask("GET", "/Users?count=1", "", other).statusCode()).isEqualTo(200);
    Visitor admin = people.as("quantri");
    String page = admin.get("/people/scim").body();
    var ids = Pattern.compile("name=\"id\" value=\"(\\d+)\"").matcher(page);
    long newest =
        ids.results().mapToLong(found -> Long.parseLong(found.group(1))).max().orElseThrow();
    var withdraw = Map.of("_token", admin.token(), "do", "withdraw", "id", Long.toString(newest));
    assertThat(location(admin.post("/people/change-scim", withdraw))).contains("withdraw.done");
    assertThat(ask("GET", "/Users?count=1", "", other).statusCode()).isEqualTo(401);
    assertThat(admin.post("/people/change-scim", withdraw).statusCode()).isEqualTo(404);
    assertThat(people.as("noivu").get("/people/scim").statusCode()).isEqualTo(403);
  }

  @Test
  void providerSaysWhatItCanAndUnitsAreGroups() {
    JsonObject config = json(ask("GET", "/ServiceProviderConfig", ""));
    assertThat(config.getJsonObject("patch").getBoolean("supported")).isTrue();
    assertThat(config.getJsonObject("bulk").getBoolean("supported")).isFalse();
    assertThat(json(ask("GET", "/Schemas", "")).getInt("totalResults")).isEqualTo(3);
    assertThat(ask("GET", "/Schemas/" + ENTERPRISE, "").statusCode()).isEqualTo(200);
    assertThat(json(ask("GET", "/ResourceTypes", "")).getInt("totalResults")).isEqualTo(2);
    JsonObject found =
        json(
            ask(
                "GET",
                "/Groups?filter=displayName%20eq%20%22"
                    + Newcomers.encoded("Sở Nội vụ").replace("+", "%20")
                    + "%22",
                ""));
    assertThat(found.getInt("totalResults")).isOne();
    String id = found.getJsonArray("Resources").getJsonObject(0).getString("id");
    assertThat(json(ask("GET", "/Groups/" + id, "")).getJsonArray("members")).isNotEmpty();
  }

  @Test
  void ofTwoWhoAddTheSameAtOnceOneIsTold() {
    String body = body(number(), "Đôi", "XBM");
    var answers =
        Stream.of(1, 2)
            .map(i -> CompletableFuture.supplyAsync(() -> ask("POST", "/Users", body).statusCode()))
            .toList();
    assertThat(answers.stream().map(CompletableFuture::join).sorted().toList())
        .containsExactly(201, 409);
  }
}
