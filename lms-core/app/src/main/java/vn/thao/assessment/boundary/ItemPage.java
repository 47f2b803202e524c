package vn.thao.assessment.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;
import vn.thao.assessment.control.Statistics;
import vn.thao.assessment.entity.ItemRow;
import vn.thao.assessment.entity.ItemView;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageTexts;
import vn.thao.platform.entity.NotFound;
import vn.thao.spi.ResponsePart;

/** One question and how people answered it. */
@Named
@RequestScoped
public class ItemPage {

  @Inject Statistics statistics;
  @Inject Language language;
  @Inject PageTexts texts;
  @Inject HttpServletRequest request;
  private ItemView view;

  public void load() {
    var code = request.getParameter("code");
    var version = request.getParameter("version");
    if (version != null && !version.matches("\\d{1,6}")) {
      throw new NotFound("item.not-found");
    }
    view =
        statistics.item(
            code == null ? "" : code,
            version == null ? null : Integer.valueOf(version),
            language.getLocale());
  }

  public String address(ItemRow row) {
    return StatisticsPage.address(row);
  }

  public String words(ResponsePart part) {
    return part.key().isEmpty() ? part.text() : texts.list(part.key(), part.arguments());
  }

  public String whole(List<ResponsePart> parts) {
    return parts.stream().map(this::words).collect(Collectors.joining(" + "));
  }

  public ItemView getView() {
    return view;
  }
}
