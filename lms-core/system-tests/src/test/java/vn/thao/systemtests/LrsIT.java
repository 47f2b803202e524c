package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import gov.adlnet.xapi.client.StatementClient;
import gov.adlnet.xapi.model.Account;
import gov.adlnet.xapi.model.Activity;
import gov.adlnet.xapi.model.Agent;
import gov.adlnet.xapi.model.Statement;
import gov.adlnet.xapi.model.Verb;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The learning record store as clients of others see it, and what it says about a learner here. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class LrsIT {

  private static final String DATABASES = "vn.thao.systemtests.TestDatabase#all";
  private static final Map<TestDatabase, Store> STORES = new EnumMap<>(TestDatabase.class);

  private static Store store(TestDatabase database) {
    return STORES.computeIfAbsent(database, each -> new Store(Installation.on(each), "1", "1"));
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void theLibraryOfTheStandardWritesAndReads(TestDatabase database) throws Exception {
    var store = store(database);
    var client = new StatementClient(store.address + "/xapi/", store.key, store.secret);
    var home = "http://client.example/" + UUID.randomUUID();
    var agent = new Agent("", new Account("anh", home));
    var verb = new Verb("http://adlnet.gov/expapi/verbs/experienced");
    var id = client.postStatement(new Statement(agent, verb, new Activity(home + "/one")));
    var put = new Statement(agent, verb, new Activity(home + "/two"));
    client.putStatement(put, put.getId());

    assertThat(client.getStatement(id).getVerb().getId()).isEqualTo(verb.getId());
    assertThat(client.filterByActivity(home + "/two").getStatements().getStatements()).hasSize(1);
    var own = new StatementClient(store.address + "/xapi/", store.key, store.secret);
    assertThat(own.filterByActor(agent).getStatements().getStatements()).hasSize(2);
  }

  /** Read twice, and the server cut off right after the answer: each fact is there, once. */
  @ParameterizedTest
  @MethodSource(DATABASES)
  void aLearnersWalkIsToldExactlyOnceAlsoByAKilledServer(TestDatabase database) throws Exception {
    var store = store(database);
    var since = Instant.now();
    var learner = Visitor.signedIn(store.installation, "hocvien9");
    var run = learner.begin(learner.activities("K01").get(1));
    var read =
        "{\"stream\":\"xapi-walk-%d\",\"sequence\":1,\"kind\":\"Read\",\"payload\":{}}"
            .formatted(since.toEpochMilli());
    assertThat(learner.postEvent(run, read).statusCode()).isEqualTo(200);
    assertThat(learner.postEvent(run, read).statusCode()).isEqualTo(200);
    store.installation.kill();
    store.installation.start();

    var told = store.eventually("since=" + since + "&ascending=true", 2);
    Thread.sleep(3000);
    assertThat(store.statements("since=" + since + "&ascending=true"))
        .hasSameSizeAs(told)
        .extracting(one -> verb(one))
        .containsExactly("initialized", "completed");
    assertThat(told.toString()).doesNotContain("mbox").doesNotContain("hocvien9");
  }

  private static String verb(JsonObject statement) {
    return statement.getJsonObject("verb").getString("id").replaceAll(".*/", "");
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void batchesThatSharePeopleDoNotBlockEachOther(TestDatabase database) throws Exception {
    var store = store(database);
    var home = "urn:crowd:" + UUID.randomUUID();
    var threads = Executors.newFixedThreadPool(8);
    try {
      var work = new ArrayList<Callable<Integer>>();
      for (int batch = 0; batch < 24; batch++) {
        var body = new ArrayList<String>();
        for (int i = 0; i < 20; i++) {
          body.add(statement(UUID.randomUUID(), home + (i + batch) % 5, home + ":a" + i % 3));
        }
        work.add(() -> store.post(body.toString()).statusCode());
      }
      for (var done : threads.invokeAll(work)) {
        assertThat(done.get()).isEqualTo(200);
      }
    } finally {
      threads.shutdownNow();
    }
    int found = 0;
    for (var page = store.get("activity=" + home + ":a0&limit=50"); ; ) {
      var answer = Visitor.json(page);
      found += answer.getJsonArray("statements").size();
      if (answer.getString("more").isEmpty()) {
        break;
      }
      page = store.send(store.request(answer.getString("more")).GET());
    }
    assertThat(found).isEqualTo(24 * 7);
  }

  private static String statement(UUID id, String mail, String activity) {
    return "{\"id\":\"%s\",\"actor\":{\"openid\":\"%s\"},\"verb\":{\"id\":\"urn:v:1\"},\"object\":{\"id\":\"%s\",\"definition\":{\"name\":{\"vi\":\"%s\"}}}}"
        .formatted(id, mail, activity, id);
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void theRulesOfTheStandardHold(TestDatabase database) throws Exception {
    var store = store(database);
    var id = UUID.randomUUID();
    var one = statement(id, "urn:p:1", "urn:rule:" + id);
    assertThat(store.post(one).statusCode()).isEqualTo(200);
    assertThat(store.post(one).statusCode()).as("the same again").isEqualTo(200);
    assertThat(store.put(id, one).statusCode()).as("and by PUT").isEqualTo(204);
    var other = one.replace("urn:p:1", "urn:p:2");
    assertThat(store.post(other).statusCode()).as("another").isEqualTo(409);
    var fresh = statement(UUID.randomUUID(), "urn:p:1", "urn:rule:" + id);
    assertThat(store.post("[" + fresh + "," + other + "]").statusCode()).isEqualTo(409);
    assertThat(store.statements("activity=urn:rule:" + id)).as("all or nothing").hasSize(1);
    assertThat(store.post("[" + fresh + "," + fresh + "]").statusCode()).isEqualTo(400);
    assertThat(store.get("statementId=" + id + "&limit=1").statusCode()).isEqualTo(400);
    assertThat(store.get("colour=red").statusCode()).isEqualTo(400);
    assertThat(store.get("statementId=" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    var voiding =
        "{\"actor\":{\"openid\":\"urn:p:1\"},\"verb\":{\"id\":\"http://adlnet.gov/expapi/verbs/voided\"},\"object\":{\"objectType\":\"StatementRef\",\"id\":\"%s\"}}"
            .formatted(id);
    assertThat(store.post(voiding).statusCode()).isEqualTo(200);
    assertThat(store.get("statementId=" + id).statusCode()).isEqualTo(404);
    assertThat(store.get("voidedStatementId=" + id).statusCode()).isEqualTo(200);
    assertThat(store.statements("activity=urn:rule:" + id))
        .as("the voiding one is found by what it is about")
        .extracting(LrsIT::verb)
        .containsExactly("voided");
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void hostileBodiesAreRefusedAndNothingBreaks(TestDatabase database) throws Exception {
    var store = store(database);
    for (var body :
        List.of(
            "",
            "null",
            "5",
            "[null]",
            "{",
            "[".repeat(100_000),
            "{\"actor\":".repeat(5_000),
            "{\"actor\":null,\"verb\":null,\"object\":null}",
            "{\"actor\":[],\"verb\":\"\",\"object\":5}",
            statement(UUID.randomUUID(), "urn:p:1", "urn:a:1").replace("}}}}", "}}},\"x\":1}"),
            statement(UUID.randomUUID(), "urn:p:1", "urn:a:" + "x".repeat(5000)))) {
      assertThat(store.post(body).statusCode())
          .as(body.substring(0, Math.min(60, body.length())))
          .isEqualTo(400);
    }
    assertThat(store.post(" ".repeat(5 * 1024 * 1024)).statusCode()).isEqualTo(413);
    assertThat(store.get("limit=1").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @MethodSource(DATABASES)
  void onlyClientsWithThePermissionComeIn(TestDatabase database) throws Exception {
    var store = store(database);
    var reader = new Store(store.installation, "1", "");
    var writer = new Store(store.installation, "", "1");
    var body = statement(UUID.randomUUID(), "urn:p:1", "urn:a:1");
    assertThat(reader.get("limit=1").statusCode()).isEqualTo(200);
    assertThat(reader.post(body).statusCode()).isEqualTo(403);
    assertThat(writer.post(body).statusCode()).isEqualTo(200);
    assertThat(writer.get("limit=1").statusCode()).isEqualTo(403);
    reader.secret = writer.secret;
    var stranger = reader.get("limit=1");
    assertThat(stranger.statusCode()).isEqualTo(401);
    assertThat(stranger.headers().allValues("Set-Cookie")).isEmpty();
    var admin = Visitor.signedIn(store.installation, "quantri");
    assertThat(admin.get("/xapi/statements").statusCode()).as("a session").isEqualTo(401);
    assertThat(admin.get("/xapi/about").statusCode()).isEqualTo(200);
    var old = store.request("/xapi/statements").setHeader("X-Experience-API-Version", "2.0.0");
    assertThat(store.send(old.GET()).statusCode()).isEqualTo(400);

    var page = admin.get("/xapi/clients").body();
    var row =
        Pattern.compile("(?s)" + writer.key + ".*?name=\"id\" value=\"(\\d+)\"").matcher(page);
    assertThat(row.find()).isTrue();
    assertThat(page).as("shown once").doesNotContain(writer.secret);
    admin.post("/xapi/withdraw-client", Map.of("_token", admin.token(), "id", row.group(1)));
    assertThat(writer.post(body).statusCode()).as("withdrawn").isEqualTo(401);
  }

  /** A client of the record store, made by the admin's page. */
  private static final class Store {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern CODE = Pattern.compile("<dd><code>([^<]+)");

    final Installation installation;
    final String address;
    final String key;
    String secret;

    Store(Installation installation, String read, String write) {
      this.installation = installation;
      address = installation.address();
      var admin = Visitor.signedIn(installation, "quantri");
      var answer =
          admin.post(
              "/xapi/make-client",
              Map.of("_token", admin.token(), "name", "Kho", "read", read, "write", write));
      var location = answer.headers().firstValue("Location").orElseThrow();
      var page = admin.get(location.replaceAll("^http://[^/]*", "")).body();
      var codes = CODE.matcher(page).results().map(found -> found.group(1)).toList();
      key = codes.get(0);
      secret = codes.get(1);
    }

    HttpRequest.Builder request(String path) {
      var login = (key + ":" + secret).getBytes(StandardCharsets.UTF_8);
      return HttpRequest.newBuilder(URI.create(address + path))
          .timeout(Duration.ofSeconds(60))
          .header("X-Experience-API-Version", "1.0.3")
          .header("Content-Type", "application/json")
          .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
    }

    HttpResponse<String> get(String query) throws IOException, InterruptedException {
      return send(request("/xapi/statements?" + query).GET());
    }

    HttpResponse<String> post(String body) throws IOException, InterruptedException {
      return send(request("/xapi/statements").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> put(UUID id, String body) throws IOException, InterruptedException {
      var query = "?statementId=" + URLEncoder.encode(id.toString(), StandardCharsets.UTF_8);
      return send(
          request("/xapi/statements" + query).PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(HttpRequest.Builder request)
        throws IOException, InterruptedException {
      return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    List<JsonObject> statements(String query) throws IOException, InterruptedException {
      var answer = get(query);
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      return Visitor.json(answer).getJsonArray("statements").getValuesAs(JsonObject.class);
    }

    List<JsonObject> eventually(String query, int count) throws Exception {
      var end = Instant.now().plusSeconds(60);
      var found = statements(query);
      while (found.size() < count && Instant.now().isBefore(end)) {
        Thread.sleep(500);
        found = statements(query);
      }
      return found;
    }
  }
}
