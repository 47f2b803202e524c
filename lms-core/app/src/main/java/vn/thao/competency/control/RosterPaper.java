package vn.thao.competency.control;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.thao.competency.entity.DutyDays;
import vn.thao.competency.entity.DutyTurn;
import vn.thao.competency.entity.DutyWeek;
import vn.thao.competency.entity.RosterKind;
import vn.thao.competency.entity.RosterMember;
import vn.thao.competency.entity.RosterSlot;
import vn.thao.competency.entity.RosterView;
import vn.thao.platform.control.Texts;
import vn.thao.platform.control.Time;
import vn.thao.platform.entity.LocalName;

/** Writes the sheet of a roster: what is needed in a crisis, then the draft annex. */
final class RosterPaper {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(Time.ZONE);
  private static final String STYLE =
      "@page{size:A4;margin:20mm 15mm 20mm 30mm}"
          + "body{font:13pt/1.4 'Times New Roman','Liberation Serif',serif;color:#000;"
          + "max-width:170mm;margin:8mm auto;padding:0 4mm}"
          + "h1{font-size:14pt;text-align:center}h2{font-size:13pt;margin-top:6mm}"
          + "table{width:100%;border-collapse:collapse;font-size:11.5pt}thead{display:table-header-group}"
          + "th,td{border:.5pt solid #000;padding:1.5mm;text-align:left;vertical-align:top;"
          + "overflow-wrap:anywhere}td:first-child,th:first-child{white-space:nowrap}tr{break-inside:avoid}"
          + ".demo{border:1.5pt solid #000;padding:2mm;text-align:center;font-weight:bold}"
          + ".annex{break-before:page}.annex h2{font-size:14pt;text-align:center}.center{text-align:center}.note{font-style:italic}"
          + ".wide{overflow-x:auto}@media print{body{margin:0;padding:0;max-width:none}}";

  private final RosterView view;
  private final Map<Long, List<String>> contacts;
  private final Texts texts;
  private final Locale language;
  private final Instant now;
  private final StringBuilder out = new StringBuilder();

  RosterPaper(
      RosterView view,
      Map<Long, List<String>> contacts,
      Texts texts,
      Locale language,
      Instant now) {
    this.view = view;
    this.contacts = contacts;
    this.texts = texts;
    this.language = language;
    this.now = now;
  }

  String page(boolean demo) {
    var title = view.name().in(language);
    out.append("<!DOCTYPE html><html lang=\"").append(language.getLanguage());
    out.append("\"><head><meta charset=\"utf-8\"/><meta name=\"viewport\"");
    out.append(" content=\"width=device-width, initial-scale=1\"/>");
    element("title", title);
    out.append("<style>").append(STYLE).append("</style></head><body><main>");
    demo(demo);
    element("h1", title);
    stamp();
    roles();
    duty();
    out.append("<section class=\"annex\">");
    annex(demo);
    out.append("</section></main></body></html>");
    return out.toString();
  }

  private void demo(boolean demo) {
    if (demo) {
      paragraph("demo", say("sheet.demo"));
    }
  }

  private void stamp() {
    paragraph("center note", say("sheet.as-of", DAY.format(view.asOf()), MOMENT.format(now)));
  }

  private void roles() {
    for (var slot : view.slots()) {
      element("h2", slot.name().in(language));
      paragraph(
          "",
          say("sheet.conditions")
              + ": "
              + (slot.conditions() == null ? say("rosters.no-rule") : slot.conditions()));
      head("rosters.kind", "sheet.name", "sheet.place", "sheet.contact", "sheet.note");
      slot.members().forEach(this::member);
      for (var kind : RosterKind.values()) {
        for (long seat = slot.appointed(kind); seat < slot.needed(kind); seat++) {
          row(kind(kind), say("sheet.empty-seat"), "", "", "");
        }
      }
      out.append("</tbody></table></div>");
    }
  }

  private void member(RosterMember member) {
    row(
        kind(member.kind()),
        name(member.fullName()),
        place(member),
        String.join(", ", contacts.getOrDefault(member.person(), List.of())),
        member.fullName() == null ? "" : String.join("; ", member.lacks()));
  }

  private void duty() {
    element("h2", say("duty.title"));
    if (view.weeks().isEmpty()) {
      paragraph("", say("duty.none"));
      return;
    }
    head("access.from", "duty.to", "duty.person", "sheet.contact");
    for (var turn : view.turns()) {
      var name = name(turn.fullName());
      var who = turn.isOrphaned(view.asOf()) ? name + " – " + say("duty.orphaned") : name;
      row(day(turn.from()), day(turn.to()), who, reached(turn));
    }
    out.append("</tbody></table></div>");
    days("duty.gaps", view.weeks().stream().flatMap(week -> week.gaps().stream()).toList());
    days("duty.overlaps", overlaps());
  }

  private String reached(DutyTurn turn) {
    return String.join(", ", contacts.getOrDefault(turn.person(), List.of()));
  }

  private List<LocalDate> overlaps() {
    return view.weeks().stream().map(DutyWeek::overlaps).flatMap(List::stream).toList();
  }

  private void days(String key, List<LocalDate> days) {
    if (!days.isEmpty()) {
      paragraph(
          "note",
          say(key)
              + " "
              + DutyDays.of(days).stream().map(this::days).collect(Collectors.joining(", ")));
    }
  }

  private void annex(boolean demo) {
    demo(demo);
    element("h2", say("sheet.draft"));
    paragraph("center", say("sheet.draft-title", view.name().in(language).toUpperCase(language)));
    paragraph("center note", say("sheet.draft-basis"));
    head("sheet.number", "sheet.name", "sheet.place", "sheet.role", "rosters.kind");
    int number = 0;
    for (RosterSlot slot : view.slots()) {
      for (var member : slot.members()) {
        row(
            Integer.toString(++number),
            name(member.fullName()),
            place(member),
            slot.name().in(language),
            kind(member.kind()));
      }
    }
    out.append("</tbody></table></div>");
    paragraph("note", say("sheet.draft-note"));
    stamp();
  }

  private String place(RosterMember member) {
    return Stream.of(member.position(), member.unit())
        .filter(Objects::nonNull)
        .map((LocalName each) -> each.in(language))
        .collect(Collectors.joining(", "));
  }

  private String name(String fullName) {
    return fullName == null ? say("rosters.hidden") : fullName;
  }

  private String kind(RosterKind kind) {
    return say("rosters.kind." + kind);
  }

  private String day(LocalDate day) {
    return DAY.format(day);
  }

  private String days(DutyDays days) {
    return days.single() ? day(days.from()) : day(days.from()) + " – " + day(days.to());
  }

  private String say(String key, Object... arguments) {
    return texts.get(language, key, arguments);
  }

  private void head(String... keys) {
    out.append("<div class=\"wide\"><table><thead><tr>");
    for (var key : keys) {
      out.append("<th scope=\"col\">").append(escaped(say(key))).append("</th>");
    }
    out.append("</tr></thead><tbody>");
  }

  private void row(String... cells) {
    out.append("<tr>");
    for (var cell : cells) {
      out.append("<td>").append(escaped(cell)).append("</td>");
    }
    out.append("</tr>");
  }

  private void element(String name, String words) {
    out.append('<').append(name).append('>').append(escaped(words));
    out.append("</").append(name).append('>');
  }

  private void paragraph(String style, String words) {
    out.append("<p class=\"").append(style).append("\">").append(escaped(words)).append("</p>");
  }

  private static String escaped(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
