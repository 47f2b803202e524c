package vn.thao.platform.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.thao.platform.entity.NotFound;

/**
 * The guides of {@code lms-core/guides}, which travel in the application: Markdown, drawn as
 * lessons are and parted at its headings. They change with the installation only, so each is drawn
 * once.
 */
@ApplicationScoped
public class Guides {

  /** In the order of the page's own menu. */
  static final List<String> READERS = List.of("learner", "trainer", "hr", "operator");

  @Inject ServletContext context;
  @Inject Markdown markdown;
  @Inject StaticFiles files;
  private final Map<String, Guide> drawn = new ConcurrentHashMap<>();

  /**
   * @param language of the text; Vietnamese where nobody has written another
   */
  record Guide(String language, String title, String lead, List<GuideSection> sections) {}

  /** In English where there is one and it is asked for. */
  Guide of(String reader, boolean english) {
    if (!READERS.contains(reader)) {
      throw new NotFound("guide.not-found");
    }
    return drawn.computeIfAbsent(english ? reader + ".en" : reader, any -> read(reader, english));
  }

  private Guide read(String reader, boolean english) {
    var foreign = english ? text(reader + ".md") : Optional.<String>empty();
    var written =
        foreign
            .or(() -> text(reader + ".vi.md"))
            .orElseThrow(() -> new NotFound("guide.not-found"));
    return guide(foreign.isPresent() ? "en" : "vi", written);
  }

  /** The first line is the title, what comes before the first heading is the lead. */
  private Guide guide(String language, String written) {
    var parts = written.split("(?m)^## ");
    var head = parts[0].split("\n", 2);
    var sections = new ArrayList<GuideSection>();
    for (int i = 1; i < parts.length; i++) {
      var lines = parts[i].split("\n", 2);
      sections.add(new GuideSection("muc-" + i, lines[0].strip(), html(lines[1])));
    }
    return new Guide(language, head[0].replaceFirst("^# ", "").strip(), html(head[1]), sections);
  }

  private String html(String text) {
    return markdown.html(text, "pictures/", name -> files.of("/resources/guides/" + name));
  }

  private Optional<String> text(String name) {
    try (var file = context.getResourceAsStream("/WEB-INF/guides/" + name)) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
