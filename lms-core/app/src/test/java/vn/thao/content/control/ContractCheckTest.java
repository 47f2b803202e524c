package vn.thao.content.control;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thao.spi.Contract.Field.choice;
import static vn.thao.spi.Contract.Field.group;
import static vn.thao.spi.Contract.Field.of;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thao.platform.control.Yaml;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Kind;

class ContractCheckTest {

  private static final Contract CONTRACT =
      Contract.of(
          of("n", Kind.NUMBER).mandatory(),
          of("b", Kind.BOOLEAN),
          of("c", Kind.CODE),
          choice("ch", "up", "down"),
          of("t", Kind.TEXT),
          of("m", Kind.MARKDOWN),
          of("law", Kind.CLAUSE).list(),
          of("comp", Kind.COMPETENCY),
          of("pic", Kind.MEDIA),
          group("g", of("id", Kind.CODE).mandatory(), of("x", Kind.NUMBER)).list());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{n: 1}|",
        "{n: 1, b: true, c: a-1, ch: up, t: {vi: a, en: b}, law: ['1719/0'], comp: C01, pic: x.svg}|",
        "{n: 1, m: {vi: '[a](law:1719)', en: '![b](media/x.svg)'}, g: [{id: a}, {id: b, x: 2}]}|",
        "{n: 1, t: null, law: []}|",
        "{n: 1, t: 'T+0:30'}|",
        "{}|: package.required [n]",
        "{n: null}|: package.required [n]",
        "{n: 1, z: 2}|/z: package.unknown-field [z]",
        "{n: one}|/n: package.kind.NUMBER [n]",
        "{n: [1]}|/n: package.kind.NUMBER [n]",
        "{n: 1, b: yes}|/b: package.kind.BOOLEAN [b]",
        "{n: 1, c: có dấu}|/c: package.kind.CODE [c]",
        "{n: 1, c: 12}|/c: package.kind.CODE [c]",
        "{n: 1, ch: left}|/ch: package.choice [ch, up, down]",
        "{n: 1, t: 5}|/t: package.kind.TEXT [t]",
        "{n: 1, t: chỉ tiếng Việt}|/t: package.no-english [t]",
        "{n: 1, t: {vi: a}}|/t: package.no-english [t]",
        "{n: 1, t: {vi: a, en: ' '}}|/t: package.no-english [t]",
        "{n: 1, t: {en: a}}|/t: package.no-vietnamese [t]",
        "{n: 1, t: {vi: a, en: b, fr: c}}|/t/fr: package.unknown-field [fr]",
        "{n: 1, t: {vi: 1, en: b}}|/t/vi: package.kind.TEXT [t]",
        "{n: 1, m: {vi: '[a](law:9)', en: b}}|/m/vi: package.law [9]",
        "{n: 1, m: {vi: a, en: '<b>b</b>'}}|/m/en: package.html [] /m/en: package.html []",
        "{n: 1, law: '1719/0'}|/law: package.kind.LIST [law]",
        "{n: 1, law: ['1719/0', '9/9']}|/law/1: package.law [9/9]",
        "{n: 1, law: [1719]}|/law/0: package.kind.CLAUSE [law]",
        "{n: 1, comp: C99}|/comp: package.competency [C99]",
        "{n: 1, pic: y.svg}|/pic: package.medium-missing [y.svg]",
        "{n: 1, g: [{x: 1}, 3]}|/g/0: package.required [id] /g/1: package.kind.GROUP [g]",
        "{n: 1, g: [{id: a}, {id: a}]}|/g/1/id: package.duplicate [a]",
      })
  void saysEverythingThatIsWrongAndWhere(String yaml, String expected) throws Exception {
    var known = FakeTypes.known(Set.of("1719", "1719/0"), Set.of("C01"));
    var problems =
        ContractCheck.check(CONTRACT, Yaml.read(yaml).root(), known, "media/x.svg"::equals);
    assertThat(
            problems.stream()
                .map(
                    problem -> problem.pointer() + ": " + problem.key() + " " + problem.arguments())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected == null ? "" : expected);
  }
}
