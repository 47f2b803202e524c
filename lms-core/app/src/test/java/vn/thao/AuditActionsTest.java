package vn.thao;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thao.platform.control.Requires;

/** Whatever use cases leave in the audit log, its reader is told in words. */
class AuditActionsTest {

  private static final Path JAVA = Path.of("src/main/java");
  private static final Pattern RECORDED = Pattern.compile("audit\\s*\\.record\\(\\s*\"([^\"]+)\"");
  private static final JavaClasses HOUSE =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  private static Set<String> actions() throws IOException {
    var actions = new TreeSet<String>();
    for (var type : HOUSE) {
      for (var method : type.getMethods()) {
        if (method.isAnnotatedWith(Requires.class)
            && method.getAnnotationOfType(Requires.class).audited()) {
          actions.add(type.getSimpleName() + "." + method.getName());
        }
      }
    }
    for (var file : PageSources.files(JAVA, ".java")) {
      RECORDED.matcher(Files.readString(file)).results().forEach(it -> actions.add(it.group(1)));
    }
    return actions;
  }

  @Test
  void everyAuditedUseCaseHasAName() throws IOException {
    var keys = PageSources.keys(List.of(Path.of("src/main/resources")));
    assertThat(actions()).allMatch(action -> keys.contains("audit.action." + action));
  }

  @Test
  void bothWaysOfWritingToTheLogAreSeen() throws IOException {
    assertThat(actions())
        .contains("Backups.request", "sign-in", "Mail.send")
        .hasSizeGreaterThan(30);
  }
}
