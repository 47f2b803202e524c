package vn.thao.platform.boundary;

import jakarta.ws.rs.QueryParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.thao.platform.entity.AuditFilter;
import vn.thao.platform.entity.Refused;

/** What is looked for in the audit log, as it stands in the address; the page's and the file's. */
public class AuditQuery {

  @QueryParam("actor")
  private String actor;

  @QueryParam("action")
  private String action;

  @QueryParam("outcome")
  private String outcome;

  @QueryParam("from")
  private String from;

  @QueryParam("to")
  private String to;

  @QueryParam("words")
  private String words;

  /**
   * @throws Refused when a day is none
   */
  AuditFilter filter() {
    return new AuditFilter(
        given(actor),
        given(action),
        given(outcome),
        PageFormat.parse(from),
        PageFormat.parse(to),
        given(words));
  }

  /** The same search as a part of an address, to be followed by more. */
  public String getAddress() {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("actor", given(actor));
    parts.put("action", given(action));
    parts.put("outcome", given(outcome));
    parts.put("from", given(from));
    parts.put("to", given(to));
    parts.put("words", given(words));
    return parts.entrySet().stream()
        .filter(part -> !part.getValue().isEmpty())
        .map(
            part ->
                part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private static String given(String text) {
    return text == null ? "" : text.strip();
  }

  public String getActor() {
    return actor;
  }

  public void setActor(String actor) {
    this.actor = actor;
  }

  public String getAction() {
    return action;
  }

  public void setAction(String action) {
    this.action = action;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }
}
