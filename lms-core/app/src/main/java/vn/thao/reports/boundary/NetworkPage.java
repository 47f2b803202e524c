package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.people.entity.ContactKind;
import vn.thao.reports.control.Network;
import vn.thao.reports.control.NetworkSheet;
import vn.thao.reports.entity.NetworkReport;

/** R11, spokespersons and contacts: listed, published, trained. */
@Named
@RequestScoped
public class NetworkPage extends ReportPage {

  @Inject Network network;
  private NetworkReport data;

  public void load() {
    read();
    data = network.report(asOf(), given("unit"), knownAt());
  }

  @Override
  public String getReport() {
    return "network";
  }

  public List<String> getMeasures() {
    return NetworkSheet.MEASURES;
  }

  public ContactKind[] getContactKinds() {
    return ContactKind.values();
  }

  public NetworkReport getData() {
    return data;
  }
}
