package vn.thao.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which groups of the menu are open: where the reader is, and where the reader mainly works. */
class MenuIT {

  private static final Pattern GROUP =
      Pattern.compile("<details class=\"nav__group\"( open=\"open\")?><summary[^>]*>([^<]+)<");

  /** Each group, and whether it is open; the phone's menu and the wide one say the same. */
  private static Map<String, Boolean> groups(String login, String path) {
    String page = Visitor.signedIn(Installation.on(TestDatabase.H2), login).get(path).body();
    var groups = new LinkedHashMap<String, Boolean>();
    var group = GROUP.matcher(page);
    while (group.find()) {
      Boolean before = groups.put(group.group(2), group.group(1) != null);
      assertThat(before).isIn(null, group.group(1) != null);
    }
    return groups;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "noivu | /people/persons | Nhân sự",
        "noivu | /people/sensitive | Nhân sự;Dữ liệu cá nhân",
        "noivu | /learning/progress | Nhân sự;Cử học",
        "nhansu | /learning/my-page | Học tập;Nhân sự",
        "hocvien1 | /people/account | Học tập",
        "quantri | /platform/health | Hệ thống",
        "quantri | /people/accounts | Nhân sự;Hệ thống"
      })
  void groupIsOpenWhereTheReaderIsOrWorks(String login, String path, String open) {
    var groups = groups(login, path);

    assertThat(groups.keySet().stream().filter(groups::get))
        .as(groups.toString())
        .containsExactly(open.split(";"));
  }
}
