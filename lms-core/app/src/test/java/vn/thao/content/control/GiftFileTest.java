package vn.thao.content.control;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import vn.thao.content.control.GiftFile.Question;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;

class GiftFileTest {

  @Test
  void emptyLinesOutsideBracesStandBetweenQuestions() {
    var file =
        GiftFile.of(
            """
            // K01-T1 thao.number
            $CATEGORY: x

            ::K01-D7:: A \\{?
            {MARK:
            one

            // two {=x}
            }


            ::K01-D7 (en)::B{T}
            C {F}
            """);
    assertThat(file.questions())
        .containsExactly(
            new Question(4, "K01-D7", false, "A \\{?\n{MARK:\none\n\n// two {=x}\n}"),
            new Question(12, "K01-D7", true, "B{T}\nC {F}"));
  }

  @Test
  void textWithoutATitleAndWithoutAnEndIsOneQuestion() {
    assertThat(GiftFile.of("A {=b\r\n\r\nc").questions())
        .containsExactly(new Question(1, "", false, "A {=b\n\nc"));
    assertThat(GiftFile.of(" \n\n").questions()).isEmpty();
    assertThat(GiftFile.of(GiftFile.title("a:b", true) + "C").questions())
        .containsExactly(new Question(1, "a:b", true, "C"));
  }

  private static final Contract CONTRACT =
      Contract.of(
          Field.of("text", Kind.MARKDOWN),
          Field.of("value", Kind.NUMBER),
          Field.group("steps", Field.of("text", Kind.TEXT)).list());

  @Test
  void twoLanguagesBecomeOneDefinition() {
    var vi = json("{'text':'Một','value':1,'steps':[{'text':'a'},{'text':'b'}]}");
    var en = json("{'text':'One','value':9,'steps':[{'text':'x'}]}");
    assertThat(new TwoLanguages(PartReader::vi).together(CONTRACT, vi, en))
        .isEqualTo(
            json(
                "{'text':{'vi':'Một','en':'One'},'value':1,"
                    + "'steps':[{'text':{'vi':'a','en':'x'}},{'text':'b'}]}"));
  }

  @Test
  void englishThatWasThereStaysAndVietnameseIsNotTakenForIt() {
    var vi = json("{'text':'Mới','steps':[{'text':'a'}]}");
    var before = json("{'text':{'vi':'Cũ','en':'Old'},'steps':[{'text':'cũ'}]}");
    assertThat(new TwoLanguages(PartReader::en).together(CONTRACT, vi, before))
        .isEqualTo(json("{'text':{'vi':'Mới','en':'Old'},'steps':[{'text':'a'}]}"));
  }

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
  }
}
