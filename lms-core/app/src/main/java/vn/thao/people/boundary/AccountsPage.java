package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thao.people.control.Accounts;
import vn.thao.people.entity.AccountFilter;
import vn.thao.people.entity.AccountList;
import vn.thao.people.entity.AccountRow;
import vn.thao.people.entity.AccountStatus;
import vn.thao.people.entity.Role;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.control.Settings;
import vn.thao.platform.entity.LocalName;

/** Tài khoản: who of the people in one's care has an account, and how far it has come. */
@Named
@RequestScoped
public class AccountsPage {

  private static final Pattern OWN = Pattern.compile("https?://(localhost|127\\.[0-9.]+)(:.*)?");

  @Inject Accounts accounts;
  @Inject Language language;
  @Inject HttpServletRequest request;
  @Inject Settings settings;
  private AccountFilter filter;
  private Set<String> chosen;
  private AccountList list;

  public void load() {
    filter = AccountForm.filter(request);
    chosen = AccountForm.values(request, "person").collect(Collectors.toSet());
    list = accounts.list(filter, AccountForm.number(request, "page", 1));
  }

  /** The address of another page of the same search. */
  public String at(int other) {
    return "/people/accounts?" + AccountForm.query(filter) + "&page=" + other;
  }

  /** Ticked before the form was refused. */
  public boolean chosen(AccountRow row) {
    return chosen.stream().anyMatch(each -> each.startsWith(row.person() + "."));
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }

  public String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public List<AccountStatus> getStatuses() {
    return Arrays.asList(AccountStatus.values());
  }

  public List<Role> getRoles() {
    return Arrays.asList(Role.values());
  }

  public AccountList getList() {
    return list;
  }

  public AccountFilter getFilter() {
    return filter;
  }

  public String getStatus() {
    return filter.status() == null ? "" : filter.status().name();
  }

  public String getRole() {
    return filter.role() == null ? "" : filter.role().name();
  }

  /** Whether codes can go by mail. */
  public boolean isMailed() {
    return accounts.isMailed();
  }

  /** What slips would name when it leads to this machine only; empty when it leads further. */
  public String getOwnAddress() {
    var address = settings.publicUrl();
    return !settings.demo() && OWN.matcher(address).matches() ? address : "";
  }

  public String getBy() {
    return "number".equals(request.getParameter("by")) ? "number" : "name";
  }
}
