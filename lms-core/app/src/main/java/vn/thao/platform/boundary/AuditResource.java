package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import vn.thao.platform.control.Audit;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.AuditFilter;
import vn.thao.platform.entity.AuditRow;
import vn.thao.platform.entity.Csv;

/** The audit log as a file for a spreadsheet; the same search as the page. */
@Path("/platform/audit.csv")
@RequestScoped
public class AuditResource {

  private static final int MOST_ROWS = 100_000;

  @Inject Audit audit;
  @Inject Texts texts;
  @Inject Language language;
  @Inject PageFormat format;

  @GET
  @Produces("text/csv;charset=UTF-8")
  public Response file(@BeanParam AuditQuery query) {
    var filter = query.filter();
    audit.export();
    StreamingOutput body =
        out -> {
          var writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          write(filter, language.getLocale(), writer);
          writer.flush();
        };
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"nhat-ky.csv\"")
        .build();
  }

  private void write(AuditFilter filter, Locale locale, Writer out) throws IOException {
    out.write(Csv.MARK);
    out.write(
        Csv.line(
            List.of(
                texts.get(locale, "audit.at"),
                texts.get(locale, "audit.actor"),
                texts.get(locale, "audit.action"),
                texts.get(locale, "audit.code"),
                texts.get(locale, "audit.subject"),
                texts.get(locale, "audit.outcome"),
                texts.get(locale, "audit.detail"))));
    Long before = null;
    int written = 0;
    List<AuditRow> rows;
    do {
      rows = audit.portion(filter, before);
      for (var row : rows) {
        out.write(line(row, locale));
        before = row.id();
      }
      written += rows.size();
    } while (!rows.isEmpty() && written < MOST_ROWS);
  }

  private String line(AuditRow row, Locale locale) {
    var name = texts.all(locale).getOrDefault("audit.action." + row.action(), row.action());
    return Csv.line(
        List.of(
            format.time(row.at()),
            row.actor(),
            name,
            row.action(),
            row.subject(),
            texts.get(locale, "audit.outcome." + row.outcome()),
            row.detail()));
  }
}
