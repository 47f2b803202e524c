package vn.thao.certification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import vn.thao.certification.control.ProgrammeChanges;
import vn.thao.certification.control.Programmes;
import vn.thao.certification.entity.ProgrammeFilter;
import vn.thao.certification.entity.ProgrammeView;
import vn.thao.certification.entity.RegisterList;
import vn.thao.certification.entity.RuleBase;
import vn.thao.certification.entity.StandingStatus;
import vn.thao.platform.boundary.AsOfPage;
import vn.thao.platform.boundary.Frame;

/** One certification programme: its rules, and who stands where on a day. */
@Named
@RequestScoped
public class ProgrammePage extends AsOfPage {

  @Inject Programmes programmes;
  @Inject ProgrammeChanges changes;
  @Inject Frame frame;
  private ProgrammeView view;
  private List<RegisterList.Choice> courses = List.of();

  public void load() {
    var status = StandingStatus.named(given("status")).orElse(null);
    var page = given("page");
    view =
        programmes.view(
            new ProgrammeFilter(given("code"), day(), status, given("words")),
            page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1);
    if (frame.may("CERTIFY")) {
      courses = changes.courses();
    }
  }

  /** The same list at another page. */
  public String at(int page) {
    return "/certification/programme?code=%s&asOf=%s&status=%s&words=%s&page=%d"
        .formatted(view.programme().code(), view.asOf(), encoded("status"), encoded("words"), page);
  }

  private String encoded(String name) {
    return URLEncoder.encode(given(name), StandardCharsets.UTF_8);
  }

  /** Id of the newest rule; 0 when there is none. */
  public long getNewest() {
    return view.rules().stream().mapToLong(each -> each.id()).max().orElse(0);
  }

  public ProgrammeView getView() {
    return view;
  }

  public List<RegisterList.Choice> getCourses() {
    return courses;
  }

  public RuleBase[] getBases() {
    return RuleBase.values();
  }

  public StandingStatus[] getStatuses() {
    return StandingStatus.values();
  }
}
