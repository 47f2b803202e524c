package vn.thao.people.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import vn.thao.people.control.Accounts;
import vn.thao.people.entity.AccountChange;
import vn.thao.people.entity.AccountChoice;
import vn.thao.people.entity.AccountFilter;
import vn.thao.people.entity.AccountStatus;
import vn.thao.people.entity.IssueWish;
import vn.thao.people.entity.Role;
import vn.thao.platform.boundary.PostForm;
import vn.thao.platform.entity.NotFound;

/** Issues codes, resets, locks and unlocks the accounts of those who were ticked. */
@WebServlet("/people/change-accounts")
public class AccountForm extends PostForm {

  private static final int MOST = 500;

  @Inject Accounts accounts;

  @Override
  protected String handle(HttpServletRequest request) {
    var verb = text(request, "do");
    var wish =
        new IssueWish(text(request, "by").equals("number"), text(request, "way").equals("mail"));
    if (verb.equals("ISSUE_ALL")) {
      return issued(accounts.issueAll(filter(request), number(request, "without", 0), wish));
    }
    var change = AccountChange.named(verb).orElseThrow(() -> new NotFound("failure.not-found"));
    var chosen =
        values(request, "person").map(AccountChoice::of).flatMap(Optional::stream).toList();
    var outcome = accounts.change(change, chosen, wish);
    return change.givesCode()
        ? issued(outcome)
        : "/people/accounts?"
            + query(filter(request))
            + "&page="
            + number(request, "page", 1)
            + (change == AccountChange.LOCK
                ? "&done=accounts.locked.done&n="
                : "&done=accounts.unlocked.done&n=")
            + outcome.people();
  }

  private static String issued(Accounts.Outcome outcome) {
    return outcome.ticket().isEmpty()
        ? "/people/accounts?done=accounts.mailed.done&n=" + outcome.mailed()
        : "/people/slips?ticket=" + outcome.ticket() + "&mailed=" + outcome.mailed();
  }

  @Override
  protected String view() {
    return "/people/accounts.xhtml";
  }

  static AccountFilter filter(HttpServletRequest request) {
    var role = text(request, "role");
    return new AccountFilter(
        text(request, "words"),
        text(request, "unit"),
        AccountStatus.named(text(request, "status")).orElse(null),
        Arrays.stream(Role.values())
            .filter(each -> each.name().equals(role))
            .findFirst()
            .orElse(null));
  }

  static String query(AccountFilter filter) {
    return "words="
        + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8)
        + "&unit="
        + URLEncoder.encode(filter.unit(), StandardCharsets.UTF_8)
        + "&status="
        + (filter.status() == null ? "" : filter.status())
        + "&role="
        + (filter.role() == null ? "" : filter.role());
  }

  static Stream<String> values(HttpServletRequest request, String name) {
    var values = request.getParameterValues(name);
    return values == null ? Stream.empty() : Stream.of(values).distinct().limit(MOST);
  }

  static int number(HttpServletRequest request, String name, int fallback) {
    var typed = text(request, name);
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : fallback;
  }
}
