package vn.thao.content.control;

import static vn.thao.spi.Contract.Field.group;
import static vn.thao.spi.Contract.Field.of;

import jakarta.json.JsonObject;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Problem;
import vn.thao.spi.QuestionType;

/** The shipped formats as contracts, without the plugins that play them. */
final class FakeTypes {

  private static final Contract OPTIONS =
      Contract.of(
          of("text", Kind.MARKDOWN).mandatory(),
          group(
                  "options",
                  of("id", Kind.CODE).mandatory(),
                  of("text", Kind.TEXT).mandatory(),
                  of("right", Kind.BOOLEAN),
                  of("feedback", Kind.TEXT))
              .list()
              .mandatory());
  private static final Contract CASE =
      Contract.of(
          of("intro", Kind.MARKDOWN).mandatory(),
          of("pass", Kind.NUMBER).mandatory(),
          of("start", Kind.CODE).mandatory(),
          group(
                  "nodes",
                  of("id", Kind.CODE).mandatory(),
                  of("time", Kind.TEXT),
                  of("text", Kind.MARKDOWN).mandatory(),
                  of("clauses", Kind.CLAUSE).list(),
                  of("end", Kind.BOOLEAN),
                  group(
                          "choices",
                          of("id", Kind.CODE).mandatory(),
                          of("text", Kind.TEXT).mandatory(),
                          of("points", Kind.NUMBER).mandatory(),
                          of("consequence", Kind.MARKDOWN).mandatory(),
                          of("next", Kind.CODE).mandatory(),
                          of("critical", Kind.TEXT))
                      .list())
              .list()
              .mandatory(),
          of("debrief", Kind.MARKDOWN).mandatory());
  private static final Contract QUIZ =
      Contract.of(
          of("pass", Kind.NUMBER).mandatory(),
          of("minutes", Kind.NUMBER).mandatory(),
          of("draw", Kind.NUMBER).mandatory(),
          group(
                  "blueprint",
                  of("topic", Kind.CODE).mandatory(),
                  of("count", Kind.NUMBER).mandatory())
              .list(),
          of("intro", Kind.TEXT),
          of("pool", Kind.CODE).mandatory());
  private static final Map<String, ActivityType> ACTIVITIES =
      Map.of(
          "thao.page",
          activity(Contract.of(of("body", Kind.MARKDOWN).mandatory()), FakeTypes::none),
          "thao.branching-case",
          activity(CASE, FakeTypes::deadEnds),
          "thao.quiz",
          activity(QUIZ, FakeTypes::none),
          "test.broken",
          activity(
              Contract.of(),
              definition -> {
                throw new IllegalStateException("planted");
              }));
  private static final Map<String, QuestionType> QUESTIONS =
      Map.of(
          "thao.single-choice", question(OPTIONS),
          "thao.multiple-choice", question(OPTIONS),
          "thao.number",
              question(
                  Contract.of(
                      of("text", Kind.MARKDOWN).mandatory(),
                      of("value", Kind.NUMBER).mandatory(),
                      of("unit", Kind.TEXT),
                      of("feedbackRight", Kind.TEXT),
                      of("feedbackSmall", Kind.TEXT),
                      of("feedbackLarge", Kind.TEXT))),
          "thao.true-false",
              question(
                  Contract.of(
                      of("text", Kind.MARKDOWN).mandatory(),
                      of("answer", Kind.BOOLEAN).mandatory(),
                      of("feedbackTrue", Kind.TEXT),
                      of("feedbackFalse", Kind.TEXT))));

  private FakeTypes() {}

  static Known known(Set<String> law, Set<String> competencies) {
    return new Known(
        id -> Optional.ofNullable(ACTIVITIES.get(id)),
        id -> Optional.ofNullable(QUESTIONS.get(id)),
        law::contains,
        competencies::contains);
  }

  private static ActivityType activity(
      Contract contract, Function<JsonObject, List<Problem>> check) {
    return fake(ActivityType.class, contract, check);
  }

  private static QuestionType question(Contract contract) {
    return fake(QuestionType.class, contract, FakeTypes::none);
  }

  private static List<Problem> none(JsonObject definition) {
    return List.of();
  }

  private static List<Problem> deadEnds(JsonObject definition) {
    var nodes = definition.getJsonArray("nodes").getValuesAs(JsonObject.class);
    return nodes.stream()
            .anyMatch(node -> node.getString("id").equals(definition.getString("start")))
        ? List.of()
        : List.of(Problem.at("/start", "case.start", definition.getString("start")));
  }

  private static <T> T fake(
      Class<T> type, Contract contract, Function<JsonObject, List<Problem>> check) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) ->
                switch (method.getName()) {
                  case "contract" -> contract;
                  case "check" -> check.apply((JsonObject) args[0]);
                  default -> throw new UnsupportedOperationException(method.getName());
                }));
  }
}
