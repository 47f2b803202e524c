package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The contract of a {@link Plugin}, to be extended by the test of each. */
public abstract class PluginContract extends ProviderContract {

  private static final String NAME = "[a-z][a-z0-9-]{0,39}";
  private static final String PERSON = "7";
  private static final String OTHER = "8";
  private static final Set<Contract.Kind> SETTINGS =
      Set.of(
          Contract.Kind.TEXT,
          Contract.Kind.CODE,
          Contract.Kind.NUMBER,
          Contract.Kind.BOOLEAN,
          Contract.Kind.CHOICE);

  protected abstract Plugin plugin();

  /** What the plugin shall be given; with a database when it needs one. */
  protected TestServices services() {
    return new TestServices(id(), plugin().personalData().isPresent());
  }

  /** What pages and endpoints shall be asked beside nothing at all. */
  protected List<Map<String, String>> parameters() {
    return List.of();
  }

  /**
   * Lets the plugin keep something of this person outside {@link PluginData}, as its pages, jobs
   * and endpoints do; it is then exported, moved and erased. A plugin that keeps nothing there
   * leaves this out.
   */
  protected void keep(String person, TestServices services) {}

  @Override
  Object subject() {
    return plugin();
  }

  @Override
  Class<?> extensionPoint() {
    return Plugin.class;
  }

  /** As the descriptor names it. */
  protected String id() {
    return files().properties(Spi.DESCRIPTOR).getProperty("id");
  }

  private List<Call> calls() {
    var calls = new ArrayList<Call>();
    var asked = new ArrayList<>(parameters());
    asked.add(Map.of());
    for (var parameters : asked) {
      for (var language : List.of(new Locale("vi"), Locale.ENGLISH)) {
        calls.add(new Call(PERSON, language, parameters, JsonValue.EMPTY_JSON_OBJECT));
        calls.add(new Call("", language, parameters, JsonValue.EMPTY_JSON_OBJECT));
      }
    }
    return calls;
  }

  @Test
  void everythingIsNamed() {
    named(Names.of(plugin(), id()));
  }

  @Test
  void settingsAreOfSimpleKinds() {
    assertThat(plugin().settings().fields())
        .allMatch(field -> SETTINGS.contains(field.kind()) && !field.many())
        .extracting(Contract.Field::name)
        .doesNotHaveDuplicates();
  }

  @Test
  void permissionsThatAreAskedForAreDeclared() {
    var declared = plugin().permissions().stream().map(PluginPermission::name).toList();
    assertThat(declared).doesNotHaveDuplicates();
    assertThat(plugin().pages()).allMatch(page -> declared.contains(page.permission()));
    assertThat(plugin().endpoints()).allMatch(each -> declared.contains(each.permission()));
  }

  @Test
  void pagesDrawPlainValuesWithFaceletsThatAreThere() throws Exception {
    assertThat(plugin().pages().stream().map(Page::name))
        .allMatch(name -> name.matches(NAME))
        .doesNotHaveDuplicates();
    for (var page : plugin().pages()) {
      for (var call : calls()) {
        var services = services();
        plugin().start(services);
        var view = page.view(call, services);
        if (call.parameters().isEmpty()) {
          assertThat(view).as("%s without parameters", page.name()).isNotNull();
        }
        if (view != null) {
          draws(page, view);
        }
        page.submit(call, services)
            .ifPresent(
                refusal ->
                    assertThat(texts().complaints(refusal.key(), refusal.arguments())).isEmpty());
      }
    }
  }

  private void draws(Page page, View view) throws Exception {
    assertThat(PlainValues.strangers(view.model())).as(page.name()).isEmpty();
    assertThat(view.title()).as("title of %s", page.name()).isNotNull();
    var path = "META-INF/resources" + view.facelet();
    assertThat(view.facelet()).startsWith("/plugins/" + id() + "/");
    assertThat(files().has(path)).as("%s is there", path).isTrue();
    var facelet = new Facelet(files().bytes(path));
    assertThat(facelet.literals()).as("words written into %s", path).isEmpty();
    assertThat(facelet.keys()).allMatch(key -> !key.startsWith(id() + ".") || texts().has(key));
  }

  @Test
  void endpointsAnswerUnderPathsOfTheirOwn() {
    assertThat(plugin().endpoints().stream().map(each -> each.method() + " " + each.path()))
        .allMatch(each -> each.matches("(GET|POST|PUT|DELETE) [a-z0-9-]+(/[a-z0-9-]+)*"))
        .doesNotHaveDuplicates();
    for (var endpoint : plugin().endpoints()) {
      for (var call : calls()) {
        var services = services();
        plugin().start(services);
        var reply = endpoint.answer(call, services);
        if (reply.refusal() != null) {
          assertThat(texts().complaints(reply.refusal().key(), reply.refusal().arguments()))
              .isEmpty();
        }
      }
    }
  }

  @Test
  void jobsCanBeDoneTwice() {
    assertThat(plugin().jobs().stream().map(Job::name))
        .allMatch(name -> name.matches(NAME))
        .doesNotHaveDuplicates();
    for (var job : plugin().jobs()) {
      assertThat(job.pause()).isBetween(Duration.ofSeconds(1), Duration.ofDays(1));
      var services = services();
      plugin().start(services);
      job.run(services);
      assertThatCode(() -> job.run(services)).as(job.name()).doesNotThrowAnyException();
    }
  }

  @Test
  void erasedPeopleAreGoneAndMayBeErasedAgain() {
    plugin()
        .personalData()
        .ifPresent(
            personal -> {
              var services = services();
              plugin().start(services);
              keep(PERSON, services);
              personal.erase(PERSON, services);
              personal.erase(PERSON, services);
              assertThat(personal.export(PERSON, services)).isEmpty();
            });
  }

  @Test
  void whatIsKeptOfADuplicateGoesOverAndComesBack() {
    plugin().personalData().ifPresent(personal -> goesOverAndBack(personal, services()));
  }

  private void goesOverAndBack(PersonalData personal, TestServices services) {
    plugin().start(services);
    keep(PERSON, services);
    keep(OTHER, services);
    var one = personal.export(PERSON, services);
    var other = personal.export(OTHER, services);
    var both = new ArrayList<>(one);
    both.addAll(other);
    for (var time : List.of("first time", "second time")) {
      services.merge(PERSON, OTHER);
      personal.move(PERSON, OTHER, services);
      assertThat(personal.export(PERSON, services)).as("moved, %s", time).isEmpty();
      assertThat(personal.export(OTHER, services))
          .as("moved, %s", time)
          .containsExactlyInAnyOrderElementsOf(both);
    }
    for (var time : List.of("first time", "second time")) {
      personal.moveBack(PERSON, OTHER, services);
      assertThat(personal.export(PERSON, services))
          .as("moved back, %s", time)
          .containsExactlyInAnyOrderElementsOf(one);
      assertThat(personal.export(OTHER, services))
          .as("moved back, %s", time)
          .containsExactlyInAnyOrderElementsOf(other);
    }
    personal.move(PERSON, OTHER, services);
    personal.erase(OTHER, services);
    assertThat(personal.export(OTHER, services)).as("moved and erased").isEmpty();
    personal.moveBack(PERSON, OTHER, services);
    assertThat(personal.export(PERSON, services)).as("what was erased stays so").isEmpty();
  }
}
