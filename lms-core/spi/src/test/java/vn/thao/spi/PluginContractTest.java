package vn.thao.spi;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The contract sees what goes wrong with people's data. */
class PluginContractTest {

  /** A row of a table: whose it is now, and whose it was before. */
  private record Row(String person, String before, String words) {}

  private static class Tables implements PersonalData {

    protected final List<Row> rows = new ArrayList<>();

    @Override
    public List<Map<String, String>> export(String person, Services services) {
      return rows.stream()
          .filter(row -> row.person().equals(person))
          .map(row -> Map.of("words", row.words()))
          .toList();
    }

    @Override
    public void erase(String person, Services services) {
      rows.removeIf(row -> row.person().equals(person));
    }

    @Override
    public void move(String from, String to, Services services) {
      rows.replaceAll(row -> row.person().equals(from) ? new Row(to, from, row.words()) : row);
    }

    @Override
    public void moveBack(String from, String to, Services services) {
      rows.replaceAll(
          row ->
              row.person().equals(to) && from.equals(row.before())
                  ? new Row(from, null, row.words())
                  : row);
    }
  }

  private static PluginContract contract(Tables tables) {
    return new PluginContract() {
      @Override
      protected Plugin plugin() {
        return new Plugin() {
          @Override
          public Optional<PersonalData> personalData() {
            return Optional.of(tables);
          }
        };
      }

      @Override
      protected String id() {
        return "acme-rows";
      }

      @Override
      protected void keep(String person, TestServices services) {
        tables.rows.add(new Row(person, null, "of " + person));
      }
    };
  }

  @Test
  void soundPluginPasses() {
    var contract = contract(new Tables());
    assertThatCode(contract::whatIsKeptOfADuplicateGoesOverAndComesBack).doesNotThrowAnyException();
    assertThatCode(contract(new Tables())::erasedPeopleAreGoneAndMayBeErasedAgain)
        .doesNotThrowAnyException();
  }

  @Test
  void forgettingToMoveIsSeen() {
    var contract =
        contract(
            new Tables() {
              @Override
              public void move(String from, String to, Services services) {}
            });
    assertThatThrownBy(contract::whatIsKeptOfADuplicateGoesOverAndComesBack)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("moved, first time");
  }

  @Test
  void movingBackTooMuchIsSeen() {
    var contract =
        contract(
            new Tables() {
              @Override
              public void moveBack(String from, String to, Services services) {
                move(to, from, services);
              }
            });
    assertThatThrownBy(contract::whatIsKeptOfADuplicateGoesOverAndComesBack)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("moved back");
  }

  @Test
  void forgettingToEraseIsSeen() {
    var contract =
        contract(
            new Tables() {
              @Override
              public void erase(String person, Services services) {}
            });
    assertThatThrownBy(contract::erasedPeopleAreGoneAndMayBeErasedAgain)
        .isInstanceOf(AssertionError.class);
  }
}
