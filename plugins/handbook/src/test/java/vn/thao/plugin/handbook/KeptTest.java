package vn.thao.plugin.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.thao.spi.Call;
import vn.thao.spi.Page;
import vn.thao.spi.Refusal;
import vn.thao.spi.TestServices;

/** The lives of chapters and cases, through the pages, on a database. */
class KeptTest {

  private static final Locale VIETNAMESE = new Locale("vi");
  private static final String CASE = "00000000-0000-0000-0000-000000000001";
  private static final String MA = "7";
  private static final String LY = "8";

  private final TestServices services = OwnDatabase.services().with(MA, "Ma").with(LY, "Lý");
  private final Saves saves = new Saves(services);
  private final Incidents incidents = new Incidents(services);

  @BeforeEach
  void start() {
    new HandbookPlugin().start(services);
  }

  private String send(Page page, String person, Map<String, String> form) {
    var call = new Call(person, VIETNAMESE, form, JsonValue.EMPTY_JSON_OBJECT);
    return page.submit(call, services)
        .map(Refusal::key)
        .orElse("")
        .replace("thao-handbook.refused.", "");
  }

  private Map<String, Object> shown(Page page, String person, Map<String, String> form) {
    var view = page.view(new Call(person, VIETNAMESE, form, JsonValue.EMPTY_JSON_OBJECT), services);
    return view == null ? null : view.model();
  }

  private String write(String person, int base, String title) {
    return send(new WritingPage(), person, form(base, title));
  }

  private static Map<String, String> form(int base, String title) {
    return Map.of(
        "edit",
        "bao-lu",
        "base",
        String.valueOf(base),
        "part",
        "crisis",
        "place",
        "30",
        "vi.title",
        title,
        "vi.steps",
        "Gọi\nGhi giờ");
  }

  private String publish(String person, int save) {
    return send(
        new ReviewPage(), person, Map.of("chapter", "bao-lu", "save", String.valueOf(save)));
  }

  @Test
  void agencysOwnChapterIsLeftAloneWhenTheSoftwareStartsAgain() {
    var own = Shipped.chapters().get("tin-sai");
    assertThat(saves.save("gio-dau", 1, own, MA, services.clock().instant())).isTrue();
    new HandbookPlugin().start(services);
    assertThat(saves.last("gio-dau").orElseThrow().content()).isEqualTo(own);
    assertThat(saves.newest()).hasSameSizeAs(Shipped.chapters().keySet());
  }

  @Test
  void secondOfTwoWritersIsToldAndFindsBothTexts() {
    assertThat(write(MA, 0, "Khi có bão")).isEmpty();
    assertThat(write(MA, 0, "Khi có bão")).as("sent twice").isEmpty();
    assertThat(write(LY, 0, "Khi có lũ")).isEqualTo("overtaken");
    var model = shown(new WritingPage(), LY, form(0, "Khi có lũ"));
    assertThat(model).containsEntry("overtaken", true).containsEntry("base", 1);
    assertThat(model.get("fields").toString()).contains("value=Khi có lũ", "other=Khi có bão");
    assertThat(write(LY, 1, "Khi có bão, lũ")).isEmpty();
    assertThat(saves.last("bao-lu").orElseThrow().number()).isEqualTo(2);
  }

  @Test
  void anotherThanTheWritersPublishesWhatTheyRead() {
    write(MA, 0, "Khi có bão");
    write(LY, 1, "Khi có lũ");
    assertThat(shown(new ReadingPage(), MA, Map.of("chapter", "bao-lu"))).isNull();
    assertThat(publish("9", 1)).isEqualTo("written-on");
    assertThat(publish(MA, 2)).as("wrote an earlier draft of it").isEqualTo("own");
    assertThat(publish(LY, 2)).isEqualTo("own");
    assertThat(publish("9", 2)).isEmpty();
    assertThat(publish("9", 2)).isEqualTo("nothing-to-publish");
    assertThat(saves.newest("bao-lu").orElseThrow().edition()).isEqualTo(1);
    write(MA, 2, "Khi có bão lớn");
    assertThat(publish(LY, 3)).isEmpty();
    assertThat(saves.editions("bao-lu")).extracting(Saves.Edition::number).containsExactly(2, 1);
    assertThat(saves.edition("bao-lu", 1).orElseThrow().content().vi().field("title"))
        .isEqualTo("Khi có lũ");
  }

  @Test
  void chapterIsDueWhenItsMonthsAreOver() {
    services.with(Json.createObjectBuilder().add("review-months", 6).build());
    assertThat(parts().toString()).contains("due=}").doesNotContain("due=02/");
    services.at(TestServices.NOW.plus(Duration.ofDays(183)));
    assertThat(parts().toString()).doesNotContain("due=02/09/2026");
    services.at(TestServices.NOW.plus(Duration.ofDays(184)));
    assertThat(parts().toString()).contains("due=02/09/2026");
  }

  private Object parts() {
    return shown(new ReadingPage(), MA, Map.of("words", "thong tin")).get("parts");
  }

  private String inCase(String person, String verb, Map<String, String> more) {
    var form = new HashMap<>(more);
    form.put("case", CASE);
    form.put("do", verb);
    return send(new CasesPage(), person, form);
  }

  private void opened() {
    assertThat(inCase(MA, "open", Map.of("chapter", "gio-dau", "title", "Tin đồn"))).isEmpty();
  }

  private String mark(String person, int item, int turn) {
    return inCase(
        person, "mark", Map.of("item", String.valueOf(item), "turn", String.valueOf(turn)));
  }

  @Test
  void twoWhoTickTheSameAgreeAndOneWhoContradictsIsTold() {
    opened();
    assertThat(mark(MA, 1, 1)).isEmpty();
    assertThat(mark(LY, 1, 1)).as("done by the other already").isEmpty();
    assertThat(incidents.marks(CASE).get(1).by()).isEqualTo(MA);
    assertThat(mark(LY, 1, 2)).isEmpty();
    assertThat(mark(LY, 1, 3)).isEmpty();
    assertThat(mark(MA, 1, 2)).as("seen before it was ticked anew").isEqualTo("marked-otherwise");
    assertThat(mark(MA, 0, 1)).isEqualTo("address");
    assertThat(mark(MA, 99, 1)).isEqualTo("address");
    assertThat(shown(new CasesPage(), LY, Map.of()).get("open").toString()).contains("Tin đồn");
    assertThat(shown(new CasesPage(), "9", Map.of()).get("open")).isEqualTo(List.of());
    assertThat(shown(new CasesPage(), MA, Map.of("case", CASE)))
        .containsEntry("done", 1)
        .containsEntry("openedBy", "Ma");
  }

  @Test
  void closedCaseStaysAsItIs() {
    opened();
    assertThat(inCase(LY, "close", Map.of())).isEmpty();
    assertThat(mark(MA, 1, 1)).isEqualTo("closed");
    assertThat(inCase("", "close", Map.of())).isEqualTo("no-person");
    assertThat(incidents.of(CASE).orElseThrow().ending()).isEqualTo(Incident.DONE);
    assertThat(shown(new CasesPage(), MA, Map.of("case", CASE.replace('1', '2')))).isNull();
  }

  @Test
  void caseNeedsAName() {
    assertThat(inCase(MA, "open", Map.of("chapter", "gio-dau", "title", " "))).isEqualTo("title");
    assertThat(inCase(MA, "open", Map.of("chapter", "gio-dau", "title", "x".repeat(121))))
        .isEqualTo("title");
    assertThat(inCase(MA, "open", Map.of("chapter", "khong-co", "title", "x")))
        .isEqualTo("address");
    assertThat(incidents.of(CASE)).isEmpty();
  }

  @Test
  void jobClosesWhatIsForgottenAndForgetsWhatIsOld() {
    opened();
    services.at(TestServices.NOW.plus(Duration.ofDays(20)));
    mark(LY, 1, 1);
    services.at(TestServices.NOW.plus(Duration.ofDays(49)));
    new TidyJob().run(services);
    assertThat(incidents.of(CASE).orElseThrow().isOpen()).as("touched 29 days ago").isTrue();
    services.at(TestServices.NOW.plus(Duration.ofDays(51)));
    new TidyJob().run(services);
    assertThat(incidents.of(CASE).orElseThrow().ending()).isEqualTo(Incident.IDLE);
    services.at(TestServices.NOW.plus(Duration.ofDays(51 + 729)));
    new TidyJob().run(services);
    assertThat(incidents.of(CASE)).isPresent();
    services.at(TestServices.NOW.plus(Duration.ofDays(51 + 732)));
    new TidyJob().run(services);
    assertThat(incidents.of(CASE)).isEmpty();
    assertThat(incidents.marks(CASE)).isEmpty();
  }

  @Test
  void traceOfAPersonIsExportedAndErased() {
    write(MA, 0, "Khi có bão");
    publish(LY, 1);
    opened();
    mark(LY, 2, 1);
    inCase(MA, "close", Map.of());
    var people = new People();
    assertThat(people.export(MA, services))
        .extracting(row -> row.get("what"))
        .containsExactly("saved_by", "opened_by", "closed_by");
    assertThat(people.export(LY, services))
        .extracting(row -> row.get("what") + row.get("chapter") + row.get("case"))
        .containsExactly("published_bybao-lunull", "marked_bynullTin đồn");
    people.erase(LY, services);
    assertThat(people.export(LY, services)).isEmpty();
    assertThat(people.export(MA, services)).hasSize(3);
    assertThat(incidents.marks(CASE).get(2))
        .extracting(Mark::by, Mark::isTick)
        .containsExactly("", true);
  }

  @Test
  void tracesOfMergedPeopleGoOverAndExactlyTheyComeBack() {
    write(MA, 0, "Khi có bão");
    opened();
    mark(MA, 1, 1);
    mark(LY, 2, 1);
    var people = new People();
    var own = people.export(MA, services);
    people.move(MA, LY, services);
    people.move(MA, LY, services);
    assertThat(people.export(MA, services)).isEmpty();
    assertThat(people.export(LY, services)).hasSize(4).containsAll(own);
    people.move(LY, "9", services);
    assertThat(people.export("9", services)).hasSize(4);
    people.moveBack(LY, "9", services);
    mark(LY, 3, 1);
    people.moveBack(MA, LY, services);
    people.moveBack(MA, LY, services);
    assertThat(people.export(MA, services)).isEqualTo(own);
    assertThat(people.export(LY, services)).hasSize(2);
  }

  @Test
  void whatWasErasedDoesNotComeBack() {
    opened();
    var people = new People();
    people.move(MA, LY, services);
    people.erase(LY, services);
    people.moveBack(MA, LY, services);
    assertThat(people.export(MA, services)).isEmpty();
    assertThat(incidents.of(CASE).orElseThrow().openedBy()).isEmpty();
  }
}
