package vn.thao.reports.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;
import vn.thao.people.control.SensitiveFacts;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.NotFound;
import vn.thao.reports.control.Structures;
import vn.thao.reports.entity.SmallCells;
import vn.thao.reports.entity.StructureDimension;
import vn.thao.reports.entity.StructureRun;

/** R04, learners by one attribute: asked for with a purpose, small numbers hidden. */
@Named
@RequestScoped
public class StructurePage {

  private static final List<String> KINDS = List.of("pdf", "docx", "xlsx", "csv");

  @Inject Structures structures;
  @Inject SensitiveFacts facts;
  @Inject Texts texts;
  @Inject Language language;
  private String id;
  private StructureRun run;
  private List<StructureRun> runs = List.of();
  private boolean allowed;

  public void load() {
    runs = structures.list();
    allowed = facts.isAllowed();
    if (id != null && !id.isEmpty()) {
      if (!id.matches("\\d{1,18}")) {
        throw new NotFound("failure.not-found");
      }
      run = structures.look(Long.parseLong(id));
    }
  }

  public StructureDimension[] getDimensions() {
    return StructureDimension.values();
  }

  public boolean isOpen(StructureDimension dimension) {
    return allowed || !dimension.isSensitive();
  }

  public List<Integer> getRows() {
    return IntStream.rangeClosed(0, run.table().levels().size()).boxed().toList();
  }

  public List<Integer> getColumns() {
    return IntStream.rangeClosed(0, run.table().categories().size()).boxed().toList();
  }

  public String category(int column) {
    var code = run.table().category(column);
    return code.startsWith("=")
        ? code.substring(1)
        : texts.get(language.getLocale(), "structure.category." + code);
  }

  public Long people(int row, int column) {
    return run.table().people()[row][column];
  }

  public Long visits(int row, int column) {
    return run.table().visits()[row][column];
  }

  public String file(String kind) {
    return "/api/v1/reports/structure."
        + kind
        + "?run="
        + id
        + "&language="
        + language.getLocale().getLanguage();
  }

  public List<String> getKinds() {
    return KINDS;
  }

  public int getLeast() {
    return SmallCells.LEAST;
  }

  public StructureRun getRun() {
    return run;
  }

  public List<StructureRun> getRuns() {
    return runs;
  }

  public boolean isAllowed() {
    return allowed;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
