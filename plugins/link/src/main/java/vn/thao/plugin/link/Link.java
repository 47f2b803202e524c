package vn.thao.plugin.link;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.thao.spi.Acknowledgement;
import vn.thao.spi.ActivityType;
import vn.thao.spi.Contract;
import vn.thao.spi.Contract.Field;
import vn.thao.spi.Contract.Kind;
import vn.thao.spi.Definition;
import vn.thao.spi.Event;
import vn.thao.spi.LocalText;
import vn.thao.spi.Problem;
import vn.thao.spi.Refusal;
import vn.thao.spi.Start;
import vn.thao.spi.Step;
import vn.thao.spi.View;
import vn.thao.spi.Viewer;

/**
 * A link to a page elsewhere, and a sentence by which a participant confirms to have read it. What
 * is confirmed is part of the definition, so it stays with the version that was confirmed; when, is
 * the server's time of the one event {@code Acknowledged}, which completes the activity.
 *
 * <p>Whether anybody has followed the link cannot be known. The state is <code>
 * {"acknowledged":{"participant":"time", …}}</code>.
 */
public final class Link implements ActivityType {

  static final String ID = "thao.link";
  static final String ACKNOWLEDGED = "Acknowledged";
  private static final Acknowledgement RUN =
      new Acknowledgement(
          ACKNOWLEDGED, "acknowledged", ID + ".not-understood", ID + ".acknowledged-already");
  private static final String FACELET = "/plugins/thao-link/play.xhtml";
  private static final int LONGEST_ADDRESS = 2000;

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Contract contract() {
    return Contract.of(
        Field.of("body", Kind.MARKDOWN),
        Field.of("label", Kind.TEXT).mandatory(),
        Field.of("address", Kind.TEXT).mandatory(),
        Field.of("acknowledge", Kind.TEXT).mandatory());
  }

  @Override
  public List<Problem> check(JsonObject definition) {
    var problems = new ArrayList<Problem>();
    for (Locale language : List.of(Locale.ROOT, Locale.ENGLISH)) {
      if (problems.isEmpty() && !isSafe(LocalText.of(definition, "address", language))) {
        String place = definition.containsKey("address") ? "/address" : "";
        problems.add(Problem.at(place, ID + ".address-kind"));
      }
    }
    for (String name : List.of("label", "acknowledge")) {
      if (LocalText.of(definition, name, Locale.ROOT).isBlank()) {
        String place = definition.containsKey(name) ? "/" + name : "";
        problems.add(Problem.at(place, ID + "." + name + "-empty"));
      }
    }
    return problems;
  }

  /** Encrypted, with a host, and without anybody's password in it. */
  static boolean isSafe(String address) {
    return address.length() <= LONGEST_ADDRESS
        && parsed(address)
            .filter(uri -> "https".equalsIgnoreCase(uri.getScheme()))
            .filter(uri -> uri.getHost() != null && uri.getUserInfo() == null)
            .isPresent();
  }

  private static Optional<URI> parsed(String address) {
    try {
      return Optional.of(new URI(address));
    } catch (URISyntaxException broken) {
      return Optional.empty();
    }
  }

  @Override
  public Step begin(Definition definition, Start start) {
    return RUN.begin();
  }

  @Override
  public Optional<Refusal> accept(Definition definition, JsonObject state, Event event) {
    return RUN.accept(state, event);
  }

  @Override
  public Step apply(Definition definition, JsonObject state, Event event) {
    return RUN.apply(state, event);
  }

  @Override
  public View view(Definition definition, JsonObject state, Viewer viewer) {
    JsonObject body = definition.body();
    Locale language = viewer.language();
    String address = LocalText.of(body, "address", language);
    return new View(
        FACELET,
        Map.of(
            "text", LocalText.of(body, "body", language),
            "label", LocalText.of(body, "label", language),
            "address", isSafe(address) ? address : "",
            "host", parsed(address).map(URI::getHost).orElse(""),
            "acknowledge", LocalText.of(body, "acknowledge", language),
            "at", RUN.at(state, viewer.participant())));
  }
}
