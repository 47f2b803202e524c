package vn.thao.systemtests.tools;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import vn.thao.spi.Call;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Endpoint;
import vn.thao.spi.Job;
import vn.thao.spi.Page;
import vn.thao.spi.PersonalData;
import vn.thao.spi.Plugin;
import vn.thao.spi.PluginPermission;
import vn.thao.spi.PluginPermission.Holder;
import vn.thao.spi.Refusal;
import vn.thao.spi.Reply;
import vn.thao.spi.Services;
import vn.thao.spi.View;

/**
 * A plugin that brings everything there is beside types: notes that people write for themselves.
 */
public final class ToolsPlugin implements Plugin {

  static final String ID = "acme-tools";
  private static final String WRITE = "write-notes";
  private static final String COUNT = "count-notes";

  @Override
  public Contract settings() {
    return Contract.of(
        Field.of("longest", Kind.NUMBER).mandatory(),
        Field.choice("colour", "red", "green"),
        Field.of("greeting", Kind.TEXT),
        Field.of("loud", Kind.BOOLEAN));
  }

  @Override
  public List<PluginPermission> permissions() {
    return List.of(
        PluginPermission.of(WRITE, Holder.LEARNER), PluginPermission.of(COUNT, Holder.ADMIN));
  }

  @Override
  public List<Page> pages() {
    return List.of(new Notes());
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(
        new Door("GET", "notes/count", COUNT, ToolsPlugin::count),
        new Door("PUT", "note", WRITE, ToolsPlugin::write),
        new Door("GET", "note", WRITE, ToolsPlugin::read),
        new Door("POST", "odd", WRITE, ToolsPlugin::odd));
  }

  @Override
  public List<Job> jobs() {
    return List.of(new Tally());
  }

  @Override
  public Optional<PersonalData> personalData() {
    return Optional.of(new Kept());
  }

  @Override
  public void start(Services services) {
    Told.toHang("start");
    services.data().put("started", Json.createObjectBuilder().add("by", services.plugin()).build());
  }

  private static String key(String person) {
    return "note/" + person;
  }

  private static Optional<Refusal> write(String person, String words, Services services) {
    int longest = services.settings().getInt("longest", 20);
    if (words.isEmpty() || words.length() > longest) {
      return Optional.of(Refusal.of(ID + ".too-long", longest));
    }
    services
        .data()
        .put(key(person), person, Json.createObjectBuilder().add("words", words).build());
    NoteTable.wrote(person, services);
    return Optional.empty();
  }

  /** One's own note. */
  private static final class Notes implements Page {

    @Override
    public String name() {
      return "notes";
    }

    @Override
    public String permission() {
      return WRITE;
    }

    @Override
    public View view(Call call, Services services) {
      if (call.parameter("break").equals("view")) {
        throw new IllegalStateException("asked to");
      }
      var words =
          services.data().get(key(call.person())).map(note -> note.getString("words")).orElse("");
      return new View(
          "/plugins/acme-tools/notes.xhtml",
          Map.of("words", words, "greeting", services.settings().getString("greeting", "")));
    }

    @Override
    public Optional<Refusal> submit(Call call, Services services) {
      return write(call.person(), call.parameter("words"), services);
    }
  }

  private record Door(
      String method, String path, String permission, BiFunction<Call, Services, Reply> work)
      implements Endpoint {

    @Override
    public Reply answer(Call call, Services services) {
      return work.apply(call, services);
    }
  }

  /** How many notes there are. */
  private static Reply count(Call call, Services services) {
    Told.toHang("endpoint");
    return Reply.ok(
        Json.createObjectBuilder()
            .add("count", services.data().list("note/", 1000).size())
            .add("written", NoteTable.count(services))
            .add("settings", services.settings())
            .build());
  }

  /** Writes one's own note. */
  private static Reply write(Call call, Services services) {
    return write(call.person(), call.body().getString("words", ""), services)
        .map(Reply::refused)
        .orElseGet(Reply::done);
  }

  /** One's own note, for the page's script. */
  private static Reply read(Call call, Services services) {
    return Reply.ok(services.data().get(key(call.person())).orElse(JsonValue.EMPTY_JSON_OBJECT));
  }

  /** Does what no endpoint should. */
  private static Reply odd(Call call, Services services) {
    switch (call.body().getString("do", "")) {
      case "null":
        return null;
      case "throw":
        throw new IllegalStateException("can't digest " + call.body());
      case "moved":
        return new Reply(302, null, null);
      default:
        return Reply.done();
    }
  }

  /** Counts the notes. */
  private static final class Tally implements Job {

    @Override
    public String name() {
      return "tally";
    }

    @Override
    public Duration pause() {
      return Duration.ofHours(12);
    }

    @Override
    public void run(Services services) {
      Told.toHang("job");
      if (services.settings().getBoolean("loud", false)) {
        throw new IllegalStateException("too loud");
      }
      services
          .data()
          .put(
              "tally",
              Json.createObjectBuilder()
                  .add("words", services.text(new Locale("vi"), ID))
                  .add("at", services.clock().instant().toString())
                  .build());
    }
  }

  /** What stands in the table of its own. */
  private static final class Kept implements PersonalData {

    @Override
    public List<Map<String, String>> export(String person, Services services) {
      var rows = new ArrayList<Map<String, String>>();
      NoteTable.of(person, services)
          .forEach(at -> rows.add(Map.of("written", at, "transaction", transaction())));
      return rows;
    }

    /** Whether the core left one open around this call. */
    private static String transaction() {
      try {
        var registry =
            (TransactionSynchronizationRegistry)
                new InitialContext().lookup("java:comp/TransactionSynchronizationRegistry");
        return registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION
            ? "none open"
            : "still open";
      } catch (NamingException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void erase(String person, Services services) {
      Told.toFail("erase");
      NoteTable.erase(person, services);
    }

    @Override
    public void move(String from, String to, Services services) {
      Told.toFail("move");
      NoteTable.move(from, to, services);
    }

    @Override
    public void moveBack(String from, String to, Services services) {
      NoteTable.moveBack(from, to, services);
    }
  }
}
