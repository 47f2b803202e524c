package vn.thao.spi;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What can be told of any plugin jar without a server and without knowing what it is for: whether
 * it is described, whole, named in both languages, answers for what it keeps of people, and whether
 * its types do with its own samples what they promise. A sample is a sound definition in {@code
 * META-INF/thao-samples/<type id>.json}.
 */
public final class JarContract {

  private static final List<Class<?>> POINTS =
      List.of(
          Plugin.class,
          ActivityType.class,
          QuestionType.class,
          Condition.class,
          EvidenceRule.class,
          ReportSource.class);
  private static final String SAMPLES = "META-INF/thao-samples/";
  private static final Locale VIETNAMESE = new Locale("vi");

  /**
   * One thing that was looked at.
   *
   * @param check what
   * @param problems what is wrong; empty: nothing
   */
  public record Finding(String check, List<String> problems) {

    public Finding {
      problems = List.copyOf(problems);
    }
  }

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final Properties descriptor = new Properties();
  private final Map<Class<?>, List<Object>> providers = new java.util.LinkedHashMap<>();
  private final List<String> unmade = new ArrayList<>();

  private JarContract(Path jar, ClassLoader loader) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        try (var in = zip.getInputStream(entry)) {
          entries.put(entry.getName(), in.readAllBytes());
        }
      }
      descriptor.load(new StringReader(text(Spi.DESCRIPTOR)));
    } catch (IOException broken) {
      throw new UncheckedIOException(jar + " can't be read", broken);
    }
    POINTS.forEach(point -> make(point, loader));
  }

  /**
   * @param loader holds the classes of the jar and the interface
   */
  public static JarContract of(Path jar, ClassLoader loader) {
    return new JarContract(jar, loader);
  }

  private String text(String entry) {
    return new String(entries.getOrDefault(entry, new byte[0]), StandardCharsets.UTF_8);
  }

  private void make(Class<?> point, ClassLoader loader) {
    var made = new ArrayList<Object>();
    text("META-INF/services/" + point.getName())
        .lines()
        .map(line -> line.split("#", 2)[0].strip())
        .filter(line -> !line.isEmpty())
        .forEach(
            name -> {
              try {
                made.add(
                    point.cast(Class.forName(name, true, loader).getConstructor().newInstance()));
              } catch (ReflectiveOperationException | LinkageError | ClassCastException broken) {
                unmade.add(name + ": " + broken);
              }
            });
    providers.put(point, made);
  }

  public String id() {
    return descriptor.getProperty("id", "");
  }

  /** The types of questions and activities that the jar brings a sample of, with the sample. */
  public Map<String, JsonObject> samples() {
    var samples = new TreeMap<String, JsonObject>();
    for (var type : types()) {
      var sample = sample(type);
      if (sample != null) {
        samples.put(type, sample);
      }
    }
    return samples;
  }

  public boolean isQuestion(String type) {
    return questions().stream().anyMatch(each -> each.id().equals(type));
  }

  /** The names of the pages that it brings. */
  public List<String> pages() {
    return providers.get(Plugin.class).stream()
        .flatMap(each -> ((Plugin) each).pages().stream())
        .map(Page::name)
        .toList();
  }

  /** The names of the permissions that it declares. */
  public List<String> permissions() {
    return providers.get(Plugin.class).stream()
        .flatMap(each -> ((Plugin) each).permissions().stream())
        .map(PluginPermission::name)
        .toList();
  }

  public boolean hasMigrations() {
    return entries.keySet().stream()
        .anyMatch(name -> name.startsWith("db/plugin/") && name.endsWith(".sql"));
  }

  private List<QuestionType> questions() {
    return providers.get(QuestionType.class).stream().map(QuestionType.class::cast).toList();
  }

  private List<String> types() {
    var types = new ArrayList<>(questions().stream().map(QuestionType::id).toList());
    providers.get(ActivityType.class).forEach(each -> types.add(((ActivityType) each).id()));
    return types;
  }

  private JsonObject sample(String type) {
    var name = SAMPLES + type + ".json";
    if (!entries.containsKey(name)) {
      return null;
    }
    try (var reader = Json.createReader(new StringReader(text(name)))) {
      return reader.readObject();
    } catch (JsonException broken) {
      return JsonValue.EMPTY_JSON_OBJECT;
    }
  }

  /** All that was looked at, in a fixed order. */
  public List<Finding> findings() {
    return List.of(
        new Finding("descriptor", descriptorProblems()),
        new Finding("classes", unmade),
        new Finding("texts", textProblems()),
        new Finding("personal data", personalProblems()),
        new Finding("samples", sampleProblems()));
  }

  private List<String> descriptorProblems() {
    var problems = new ArrayList<String>();
    for (var key : List.of("id", "name", "version", "spi", "messages")) {
      if (descriptor.getProperty(key, "").isBlank()) {
        problems.add(key + " is missing in " + Spi.DESCRIPTOR);
      }
    }
    if (descriptor.getProperty("version", "").contains("${")) {
      problems.add("version was not filled in");
    }
    if (providers.values().stream().allMatch(List::isEmpty)) {
      problems.add("the jar brings nothing");
    }
    return problems;
  }

  private List<String> textProblems() {
    var path = descriptor.getProperty("messages", "").replace('.', '/');
    var texts = new Texts(bundle(path + ".properties"), bundle(path + "_en.properties"));
    var problems = new ArrayList<>(texts.complaints());
    for (var point : providers.values()) {
      for (var provider : point) {
        Names.of(provider, id()).stream()
            .filter(key -> !texts.has(key))
            .forEach(key -> problems.add(key + " is not in both languages"));
      }
    }
    entries.keySet().stream()
        .filter(name -> name.endsWith(".xhtml"))
        .forEach(name -> problems.addAll(faceletProblems(name, texts)));
    return problems;
  }

  private Properties bundle(String path) {
    var bundle = new Properties();
    try {
      bundle.load(new StringReader(text(path)));
    } catch (IOException | IllegalArgumentException broken) {
      unmade.add(path + ": " + broken.getMessage());
    }
    return bundle;
  }

  private List<String> faceletProblems(String name, Texts texts) {
    var problems = new ArrayList<String>();
    try {
      var facelet = new Facelet(entries.get(name));
      facelet.literals().forEach(words -> problems.add(words + " is written into " + name));
      var own = new TreeSet<>(types());
      own.add(id());
      facelet.keys().stream()
          .filter(key -> own.stream().anyMatch(each -> key.startsWith(each + ".")))
          .filter(key -> !texts.has(key))
          .forEach(key -> problems.add(key + " is not in both languages"));
    } catch (Exception broken) {
      problems.add(name + " can't be read: " + broken.getMessage());
    }
    return problems;
  }

  private List<String> personalProblems() {
    boolean answers =
        providers.get(Plugin.class).stream()
            .anyMatch(each -> ((Plugin) each).personalData().isPresent());
    if (hasMigrations() && answers && !isMoved()) {
      return List.of(
          "it brings tables and keeps something of people: implement PersonalData.move() and"
              + " moveBack(), for records of people that are merged");
    }
    boolean none = "none".equals(descriptor.getProperty("personal-data", ""));
    return hasMigrations() && !answers && !none
        ? List.of(
            "it brings tables and says nothing of people: implement Plugin.personalData(), or put"
                + " personal-data=none into the descriptor when they hold nothing of anybody")
        : List.of();
  }

  private boolean isMoved() {
    return providers.get(Plugin.class).stream()
        .flatMap(each -> ((Plugin) each).personalData().stream())
        .allMatch(each -> implementsIt(each, "move") && implementsIt(each, "moveBack"));
  }

  private static boolean implementsIt(PersonalData data, String method) {
    try {
      return data.getClass()
              .getMethod(method, String.class, String.class, Services.class)
              .getDeclaringClass()
          != PersonalData.class;
    } catch (NoSuchMethodException ofAnOlderInterface) {
      return false;
    }
  }

  private List<String> sampleProblems() {
    var problems = new ArrayList<String>();
    for (var type : types()) {
      if (sample(type) == null) {
        problems.add("there is no " + SAMPLES + type + ".json, so its views can't be looked at");
      }
    }
    for (var each : questions()) {
      var sample = sample(each.id());
      if (sample != null) {
        problems.addAll(tried(each.id(), () -> question(each, sample)));
      }
    }
    for (var each : providers.get(ActivityType.class)) {
      var type = (ActivityType) each;
      var sample = sample(type.id());
      if (sample != null) {
        problems.addAll(tried(type.id(), () -> sound(type.id(), type.check(sample))));
      }
    }
    return problems;
  }

  private static List<String> tried(String type, Supplier<List<String>> work) {
    try {
      return work.get();
    } catch (RuntimeException | LinkageError | StackOverflowError thrown) {
      return List.of(type + " throws " + thrown);
    }
  }

  private static List<String> sound(String type, List<Problem> problems) {
    return problems.stream()
        .map(problem -> "the sample of " + type + " is not sound: " + problem)
        .toList();
  }

  /** What {@link QuestionTypeContract} asks of every question whatever it is about. */
  private static List<String> question(QuestionType type, JsonObject sample) {
    var problems = new ArrayList<>(sound(type.id(), type.check(sample)));
    var state = type.begin(sample, 42);
    if (!state.equals(type.begin(sample, 42))) {
      problems.add(type.id() + ": the same seed gives another state");
    }
    var key = type.key(sample);
    if (type.grade(sample, state, key).fraction() != 1) {
      problems.add(type.id() + ": the key does not earn everything");
    }
    if (type.grade(sample, state, JsonValue.EMPTY_JSON_OBJECT).fraction() > 0
        || type.complete(sample, JsonValue.EMPTY_JSON_OBJECT) == null) {
      problems.add(type.id() + ": an empty response counts for something");
    }
    var viewer = new Viewer("7", "learner", VIETNAMESE, 1, false);
    PlainValues.strangers(type.view(sample, state, key, viewer))
        .forEach(place -> problems.add(type.id() + ": " + place));
    return problems;
  }
}
