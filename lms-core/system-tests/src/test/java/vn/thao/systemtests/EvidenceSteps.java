package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.systemtests.Newcomers.location;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How people come to be judged in tests, and what is then seen of it. */
abstract class EvidenceSteps {

  static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
  static final String DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy").format(TODAY);
  static final byte[] PDF = "%PDF-1.4 giấy".getBytes(StandardCharsets.UTF_8);
  static final byte[] NO_FILE = new byte[0];
  private static final String POSTS =
      "Số hiệu,Mã đơn vị,Mã vị trí,Hình thức,Từ ngày,Đến ngày,Quyết định\n";

  static Installation installation;
  static Newcomers people;
  private static int marks;

  static void open(TestDatabase database) {
    installation = Installation.on(database);
    people = new Newcomers(installation);
  }

  /** Somebody of this test: staff number, id, and the visitor once there is an account. */
  record Somebody(String number, String id) {

    Visitor visitor() {
      return people.active(number);
    }
  }

  /** Somebody new with position P10, which asks for C13 at level 3. */
  static Somebody posted(String unit) {
    Visitor officer = people.as("noivu");
    String number = people.newcomer("Sùng Thị Minh Chứng", unit);
    String list = POSTS + number + "," + unit + ",P10,Chuyên trách,01/01/2026,,1\n";
    String id =
        location(
                officer.upload(
                    "/people/check-import",
                    Map.of("kind", "ASSIGNMENTS"),
                    "danh-sach.csv",
                    list.getBytes(StandardCharsets.UTF_8)))
            .replaceAll(".*id=(\\d+).*", "$1");
    officer.post("/people/apply-import", Map.of("_token", officer.token(), "id", id));
    return new Somebody(number, Newcomers.person(officer, number));
  }

  /** A new assessor whose role reaches this unit. */
  static Visitor assessor(String unit) {
    return holding("ASSESSOR", unit);
  }

  /** Somebody new with one more role that reaches the unit. */
  static Visitor holding(String role, String unit) {
    Somebody somebody = posted("SNV");
    Visitor visitor = somebody.visitor();
    Visitor admin = people.as("quantri");
    Map<String, String> grant =
        Map.of(
            "_token",
            admin.token(),
            "person",
            somebody.id(),
            "role",
            role,
            "unit",
            unit,
            "from",
            "",
            "to",
            "");
    assertThat(location(admin.post("/people/grant", grant))).contains("access.granted.done");
    visitor.readToken("/people/account");
    return visitor;
  }

  static Map<String, String> entry(Somebody person, String competency, int level) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("person", person.id());
    fields.put("competency", competency);
    fields.put("level", Integer.toString(level));
    fields.put("source", "APPRAISAL");
    fields.put("observedOn", DAY);
    fields.put("note", "Đã thấy làm tốt");
    fields.put("mark", "it-" + System.nanoTime() + "-" + ++marks);
    return fields;
  }

  static HttpResponse<String> appraise(
      Visitor assessor, Map<String, String> fields, String name, byte[] file) {
    return assessor.upload("/competency/appraise", fields, name, file);
  }

  static void appraised(Visitor assessor, Map<String, String> fields) {
    HttpResponse<String> answer = appraise(assessor, fields, "", NO_FILE);
    assertThat(location(answer)).as(answer.body()).contains("done=appraisals.record.done");
  }

  /** The one piece of evidence of the person that was recorded last. */
  static String newest(Somebody person) throws Exception {
    return single(
        "select max(id) from competency_evidence where kind = 'EVIDENCE' and person_id = "
            + person.id());
  }

  static String single(String sql) throws Exception {
    return installation.past(
        data -> {
          try (var select = data.createStatement();
              var row = select.executeQuery(sql)) {
            row.next();
            return row.getString(1);
          }
        });
  }

  static HttpResponse<String> revoke(
      Visitor assessor, Somebody person, String evidence, String reason) {
    return assessor.post(
        "/competency/revoke-evidence",
        Map.of(
            "_token",
            assessor.token(),
            "person",
            person.id(),
            "competency",
            "C13",
            "evidence",
            evidence,
            "reason",
            reason));
  }

  /** How many holders of P10 in XBM have attained what it asks for in this competency. */
  static int met(String competency, String times) {
    String csv = people.as("noivu").get("/api/v1/reports/gaps.csv?unit=XBM" + times).body();
    for (String line : csv.split("\r\n")) {
      if (line.startsWith("P10 –") && line.contains(";" + competency + " –")) {
        String[] cells = line.split(";");
        return Integer.parseInt(cells[cells.length - 3]);
      }
    }
    throw new AssertionError("No line of " + competency + " in\n" + csv);
  }

  static String profile(Visitor visitor) {
    return visitor.get("/competency/profile").body();
  }

  /** The part of a profile that is about one competency. */
  static String about(String profile, String competency) {
    int begin = profile.indexOf("list__title\">" + competency + " –");
    assertThat(begin).as(competency).isPositive();
    int end = profile.indexOf("list__title\">C", begin + 1);
    return profile.substring(begin, end < 0 ? profile.length() : end);
  }

  /** The address of the first person whom this assessor finds. */
  static String firstFound(Visitor assessor) {
    return found(
        "href=\"(/competency/appraisals\\?person=\\d+)\"",
        assessor.get("/competency/appraisals?q=nguyen").body());
  }

  static List<Integer> atOnce(Stream<Callable<Integer>> work) throws Exception {
    List<Callable<Integer>> all = work.toList();
    var threads = Executors.newFixedThreadPool(all.size());
    try {
      List<Integer> answers = new ArrayList<>();
      for (var answer : threads.invokeAll(all)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Waits until no recount is open. */
  static void recounted() throws Exception {
    for (int look = 0; look < 120; look++) {
      if (single("select count(*) from competency_recount where ended_at is null").equals("0")) {
        return;
      }
      Thread.sleep(250);
    }
    throw new AssertionError("The recount does not end");
  }

  static String found(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }
}
