package vn.thao.learning.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.thao.extensions.control.Contributions;
import vn.thao.extensions.control.PluginCalls;
import vn.thao.platform.control.ConditionKind;
import vn.thao.platform.control.ConditionKind.Look;
import vn.thao.platform.control.FactSql;
import vn.thao.platform.entity.Condition.Leaf;
import vn.thao.platform.entity.Scope;
import vn.thao.spi.Condition;

/** However many plugins bring a condition, what they are told is read once. */
class PluginConditionsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

  private final List<String> statements = new ArrayList<>();
  private final List<Condition.Person> told = new ArrayList<>();

  /** One person in one post, who has completed one course; one position. */
  private List<Object[]> rows(String sql, Object... values) {
    statements.add(sql);
    if (sql.contains("learning_completion")) {
      return List.<Object[]>of(new Object[] {7L, "K01", DAY.minusDays(9).atStartOfDay()});
    }
    if (sql.contains("people_assignment")) {
      return List.<Object[]>of(new Object[] {7L, "P01", "XBM", 100, DAY, null});
    }
    return List.<Object[]>of(new Object[] {"P01", "Vị trí", "Position"});
  }

  private Look look() {
    FactSql.Reader reader = this::rows;
    return new Look(reader, Scope.EVERYTHING, DAY, Instant.now());
  }

  private List<ConditionKind> kinds(int number) {
    var conditions = new PluginConditions();
    conditions.calls = new PluginCalls();
    conditions.contributions =
        new Contributions() {
          @Override
          public List<Condition> conditions() {
            return IntStream.range(0, number).<Condition>mapToObj(InPost::new).toList();
          }
        };
    return conditions.kinds();
  }

  /** Holds as long as somebody is in the post. */
  private final class InPost implements Condition {

    private final int number;

    private InPost(int number) {
      this.number = number;
    }

    @Override
    public String id() {
      return "acme.post" + number;
    }

    @Override
    public List<Field> fields() {
      return List.of(new Field("post", true, List.of()));
    }

    @Override
    public List<Stretch> holds(Map<String, String> chosen, Person person) {
      told.add(person);
      return person.posts().stream().map(post -> new Stretch(post.from(), post.to())).toList();
    }
  }

  @Test
  void positionsAreReadOnceForAllTheirFields() {
    var look = look();
    var kinds = kinds(5);
    assertThat(kinds)
        .allSatisfy(
            kind ->
                assertThat(kind.fields(look))
                    .singleElement()
                    .satisfies(field -> assertThat(field.choices()).containsOnlyKeys("P01")));
    assertThat(statements).hasSize(1);
  }

  @Test
  void peopleAreReadOnceForAllTheirLeaves() {
    var look = look();
    for (var kind : kinds(5)) {
      var leaf = new Leaf(kind.name(), Map.of("post", "P01"));
      var days = kind.read(look, List.of(leaf)).get(leaf).get(7L);
      assertThat(days.on(DAY)).isTrue();
      assertThat(days.on(DAY.minusDays(1))).isFalse();
    }
    assertThat(statements).hasSize(2);
    assertThat(told).hasSize(5);
    assertThatThrownBy(() -> told.get(0).posts().clear())
        .as("the next plugin is told the same")
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void anotherLookReadsAnew() {
    var kind = kinds(1).get(0);
    kind.fields(look());
    kind.fields(new Look(this::rows, Scope.NONE, DAY, Instant.now()));
    assertThat(statements).hasSize(2);
  }
}
