package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import vn.thao.people.control.StaffTypes;
import vn.thao.people.entity.StaffType;
import vn.thao.platform.boundary.PostForm;

/** Records of which type people are, from the list of people or the page of one. */
@WebServlet("/people/record-staff-type")
public class StaffTypeForm extends PostForm {

  @Inject StaffTypes types;

  @Override
  protected String handle(HttpServletRequest request) {
    int count =
        types.record(
            numbers(request),
            StaffType.named(text(request, "type")),
            date(request, "from"),
            text(request, "decision"));
    var person = text(request, "id");
    return (person.matches("\\d{1,18}") ? "/people/person?id=" + person + "&" : "/people/persons?")
        + "done=staff-type.record.done&n="
        + count;
  }

  private static List<String> numbers(HttpServletRequest request) {
    return Stream.of(text(request, "numbers").split("[\\s,;]+"))
        .filter(number -> !number.isEmpty())
        .toList();
  }

  @Override
  protected String view() {
    return "/people/persons.xhtml";
  }
}
