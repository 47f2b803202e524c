package vn.thao.learning.boundary;

import jakarta.servlet.http.HttpServletRequest;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.thao.learning.entity.NominationChoice;

/** Reads from an address or a form whom an officer has chosen; both carry the same fields. */
final class ChosenPeople {

  private static final int MOST = 500;

  private ChosenPeople() {}

  static NominationChoice of(HttpServletRequest request, LocalDate due) {
    var reason = request.getParameter("reason");
    return new NominationChoice(
        request.getParameter("course") == null ? "" : request.getParameter("course"),
        due,
        reason == null ? "" : Normalizer.normalize(reason.strip(), Normalizer.Form.NFC),
        values(request, "unit").toList(),
        values(request, "position").toList(),
        ids(request, "person"));
  }

  static List<Long> ids(HttpServletRequest request, String name) {
    return values(request, name)
        .filter(text -> text.matches("\\d{1,19}"))
        .map(Long::parseLong)
        .toList();
  }

  private static Stream<String> values(HttpServletRequest request, String name) {
    var values = request.getParameterValues(name);
    return values == null
        ? Stream.empty()
        : Stream.of(values).filter(text -> !text.isBlank()).distinct().limit(MOST);
  }
}
