package vn.thao.certification.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import vn.thao.certification.control.Statements;
import vn.thao.certification.entity.StatementRow;
import vn.thao.platform.entity.LocalName;

/** My statements of completion, each with its download. */
@Named
@RequestScoped
public class StatementsPage {

  @Inject Statements statements;

  private List<StatementRow> rows;

  public void load() {
    rows = statements.mine();
  }

  public List<StatementRow> getRows() {
    return rows;
  }

  public String in(LocalName name) {
    return name.in(Faces.getLocale());
  }
}
