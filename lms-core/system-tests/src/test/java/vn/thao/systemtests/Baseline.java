package vn.thao.systemtests;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import vn.thao.systemtests.baseline.Rows;
import vn.thao.systemtests.baseline.RowsResource;

/**
 * The plugin jar with what the product is measured against: a page of the product's template that
 * holds, word by word, what a learner's course page holds, and a resource that inserts a row.
 */
final class Baseline {

  static final String PAGE = "/benchmark/page.xhtml";
  static final String ROWS = "/api/v1/benchmark/rows";

  private static final Pattern CONTENT =
      Pattern.compile("(<nav class=\"crumbs\".*</section>)\\s*</div>\\s*</main>", Pattern.DOTALL);

  private static final String FACELET =
      """
      <ui:composition xmlns="http://www.w3.org/1999/xhtml"
          xmlns:ui="jakarta.faces.facelets" template="/WEB-INF/templates/page.xhtml">
      <ui:define name="title">Benchmark</ui:define>
      <ui:define name="content">
      %s
      </ui:define>
      </ui:composition>
      """;

  private static final String DESCRIPTOR =
      "id=benchmark\nname=Benchmark\nversion=1\nspi=[1.0,2.0)\n";

  private Baseline() {}

  static void makeTable(Connection data) throws SQLException {
    try (Statement make = data.createStatement()) {
      make.execute(
          "create table benchmark_row (id bigint not null primary key, payload longtext not null,"
              + " at datetime(6) not null)");
    }
  }

  /**
   * Writes the jar into the folder, which {@code THAO_PLUGINS} names.
   *
   * @param coursePage as the learner gets it
   */
  static void write(Path folder, String coursePage) throws Exception {
    String facelet = FACELET.formatted(content(coursePage));
    byte[] page = facelet.getBytes(StandardCharsets.UTF_8);
    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(page));
    Files.createDirectories(folder);
    Path jar = folder.resolve("benchmark.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      Map<String, byte[]> texts =
          Map.of(
              "META-INF/thao-plugin.properties",
              DESCRIPTOR.getBytes(StandardCharsets.UTF_8),
              "META-INF/resources" + PAGE,
              page);
      for (Map.Entry<String, byte[]> text : texts.entrySet()) {
        add(out, text.getKey(), text.getValue());
      }
      for (Class<?> type : List.of(Rows.class, RowsResource.class)) {
        String name = type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getClassLoader().getResourceAsStream(name)) {
          add(out, name, in.readAllBytes());
        }
      }
    }
  }

  private static String content(String coursePage) {
    Matcher content = CONTENT.matcher(coursePage);
    if (!content.find() || content.group(1).contains("#{")) {
      throw new IllegalStateException("Not the course page that was expected:\n" + coursePage);
    }
    return content.group(1);
  }

  private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
    out.putNextEntry(new JarEntry(name));
    out.write(content);
    out.closeEntry();
  }
}
