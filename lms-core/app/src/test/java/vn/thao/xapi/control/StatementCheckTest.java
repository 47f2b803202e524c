package vn.thao.xapi.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thao.xapi.entity.BadStatements;

/** What is a statement by xAPI 1.0.3 and what is not. {@code '} stands for the quote of JSON. */
class StatementCheckTest {

  private static final String ACTOR =
      "'actor':{'account':{'homePage':'http://a.example','name':'1'}}";
  private static final String VERB = "'verb':{'id':'http://adlnet.gov/expapi/verbs/answered'}";
  private static final String OBJECT = "'object':{'id':'http://a.example/1'}";
  private static final String WHOLE = ACTOR + "," + VERB + "," + OBJECT;
  private static final String UUID = "6690e6c9-3ef0-4ed3-8b37-7f3964730bee";

  private static List<String> problems(String members) {
    return StatementCheck.problems(Reading.parse("{" + members.replace('\'', '"') + "}"));
  }

  private static String in(String template) {
    return template
        .replace("ACTOR", ACTOR)
        .replace("VERB", VERB)
        .replace("OBJECT", OBJECT)
        .replace("WHOLE", WHOLE)
        .replace("UUID", UUID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WHOLE",
        "WHOLE,'id':'UUID','version':'1.0.3','timestamp':'2026-11-25T08:00:00.123+07:00'",
        "WHOLE,'timestamp':'2026-11-25T08:00:00','result':{'duration':'P1W'}",
        "WHOLE,'result':{'duration':'PT1H2.5S','score':{'scaled':-1,'raw':1,'min':0,'max':2}}",
        "WHOLE,'result':{'extensions':{'http://a.example/x':null}}",
        "WHOLE,'context':{'registration':'UUID','language':'zh-Hant-TW','revision':'1'}",
        "WHOLE,'context':{'contextActivities':{'parent':{'id':'urn:a:b'},'other':[]}}",
        "WHOLE,'context':{'team':{'objectType':'Group','mbox':'mailto:a@b.example'}}",
        "VERB,OBJECT,'actor':{'objectType':'Group','member':[{'mbox':'mailto:a@b.example'}]}",
        "ACTOR,VERB,'object':{'objectType':'StatementRef','id':'UUID'}",
        "ACTOR,VERB,'object':{'objectType':'SubStatement',WHOLE}",
        "ACTOR,VERB,'object':{'id':'urn:x:1','definition':{'interactionType':'choice',"
            + "'choices':[{'id':'a'},{'id':'b'}],'correctResponsesPattern':['a']}}",
      })
  void thisIsAStatement(String members) {
    assertThat(problems(in(members))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "VERB,OBJECT | /actor",
        "ACTOR,OBJECT | /verb",
        "ACTOR,VERB | /object",
        "WHOLE,'colour':'red' | /colour",
        "WHOLE,'result':null | /result",
        "WHOLE,'result':[] | /result",
        "WHOLE,'id':'1' | /id",
        "WHOLE,'id':5 | /id",
        "WHOLE,'version':'2.0.0' | /version",
        "WHOLE,'timestamp':'yesterday' | /timestamp",
        "WHOLE,'timestamp':'2026-02-30T00:00:00Z' | /timestamp",
        "WHOLE,'timestamp':'2026-11-25T08:00:00-00:00' | /timestamp",
        "ACTOR,OBJECT,'verb':{'id':'answered'} | /verb/id",
        "ACTOR,OBJECT,'verb':{'id':'urn:a:b','display':{'vi vi':'x'}} | /verb/display",
        "ACTOR,OBJECT,'verb':{'id':'urn:a:b','display':{'vi':5}} | /verb/display",
        "VERB,OBJECT,'actor':{'name':'x'} | /actor",
        "VERB,OBJECT,'actor':{'mbox':'a@b.example'} | /actor/mbox",
        "VERB,OBJECT,'actor':{'mbox':'mailto:a@b.example','openid':'http://a.example'} | /actor",
        "VERB,OBJECT,'actor':{'objectType':'agent','openid':'http://a.example'} | /actor",
        "VERB,OBJECT,'actor':{'objectType':'Group'} | /actor/member",
        "VERB,OBJECT,'actor':{'objectType':'Group','member':[{'objectType':'Group'}]} | /actor",
        "VERB,OBJECT,'actor':{'account':{'name':'1'}} | /actor/account/homePage",
        "ACTOR,VERB,'object':{'id':'no scheme'} | /object/id",
        "ACTOR,VERB,'object':{'objectType':'Thing','id':'urn:a:b'} | /object/objectType",
        "ACTOR,VERB,'object':{'id':'urn:a:b','definition':{'choices':[]}} | /object/definition",
        "WHOLE,'result':{'score':{'scaled':1.1}} | /result/score/scaled",
        "WHOLE,'result':{'score':{'raw':3,'min':0,'max':2}} | /result/score",
        "WHOLE,'result':{'score':{'raw':'3'}} | /result/score/raw",
        "WHOLE,'result':{'success':'true'} | /result/success",
        "WHOLE,'result':{'duration':'1 hour'} | /result/duration",
        "WHOLE,'result':{'duration':'PT'} | /result/duration",
        "WHOLE,'result':{'extensions':{'x':1}} | /result/extensions",
        "WHOLE,'context':{'registration':'1'} | /context/registration",
        "WHOLE,'context':{'language':'tiếng Việt'} | /context/language",
        "WHOLE,'context':{'contextAgents':[]} | /context/contextAgents",
        "WHOLE,'context':{'contextActivities':{'around':[]}} | /context/contextActivities",
        "ACTOR,VERB,'object':{'objectType':'SubStatement',WHOLE,'id':'UUID'} | /object/id",
        "ACTOR,VERB,'object':{'objectType':'StatementRef','id':'UUID'},'context':{'platform':'x'}"
            + " | /context/platform",
        "ACTOR,OBJECT,'verb':{'id':'http://adlnet.gov/expapi/verbs/voided'} | /object",
        "WHOLE,'authority':{'objectType':'Group','member':[{'openid':'urn:a:b'}]} | /authority",
        "WHOLE,'attachments':[{'usageType':'urn:a:b','display':{},'contentType':'text/plain',"
            + "'length':1,'sha2':'00'}] | /attachments",
      })
  void thisIsNone(String members, String place) {
    assertThat(problems(in(members))).anyMatch(problem -> problem.startsWith(place));
  }

  @Test
  void aBatchIsCutIntoItsStatementsLetterByLetter() {
    assertThat(Reading.statements(" [ {\"a\": \"],}\\\"\"} , [1,2],3.0 ] "))
        .containsExactly("{\"a\": \"],}\\\"\"}", "[1,2]", "3.0");
    assertThat(Reading.statements("[]")).isEmpty();
    assertThat(Reading.statements("{}")).containsExactly("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "[{}", "[{}]x", "[\"", "[{},]", "{} {}", "{\"a\":1,\"a\":2}", "nul"})
  void brokenJsonIsRefused(String body) {
    assertThatThrownBy(() -> Reading.statements(body).forEach(Reading::parse))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void deepAndHugeJsonIsRefused() {
    assertThatThrownBy(() -> Reading.statements("[".repeat(5000)))
        .isInstanceOf(JsonException.class);
    assertThatThrownBy(() -> Reading.parse("{\"a\":".repeat(5000)))
        .isInstanceOf(JsonException.class);
    var number = "WHOLE,'result':{'score':{'raw':" + "9".repeat(500) + "}}";
    assertThat(problems(in(number))).isNotEmpty();
    assertThat(problems(in("WHOLE,'result':{'score':{'raw':1e999999999}}"))).isEmpty();
  }

  @Test
  void anIdTwiceInABatchIsRefused() {
    var one = "{" + in("WHOLE,'id':'UUID'").replace('\'', '"') + "}";
    assertThatThrownBy(() -> Records.read(List.of(one, one), null))
        .isInstanceOf(BadStatements.class);
  }

  @Test
  void theSameIsTheSameHoweverItIsWritten() {
    var one = Reading.parse("{\"a\":1,\"b\":[1.0],\"timestamp\":\"2026-11-25T08:00:00+07:00\"}");
    var same = Reading.parse("{\"b\":[1],\"timestamp\":\"2026-11-25T01:00:00Z\",\"a\":1.00}");
    var other = Reading.parse("{\"b\":[2],\"timestamp\":\"2026-11-25T01:00:00Z\",\"a\":1}");
    assertThat(Records.contentHash(one.asJsonObject()))
        .isEqualTo(Records.contentHash(same.asJsonObject()))
        .isNotEqualTo(Records.contentHash(other.asJsonObject()));
  }
}
