package vn.thao.plugin.video;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import vn.thao.spi.Lenient;

/**
 * How far one participant has come.
 *
 * @param at where they left off, in seconds; there the video goes on
 * @param furthest up to where they have seen everything
 * @param done when they were done with it; empty while they aren't
 * @param how {@code watched} or {@code read}; empty while they aren't done
 */
record Watching(double at, double furthest, String done, String how) {

  static final Watching NOTHING = new Watching(0, 0, "", "");

  /** Two reports of one stretch may be this far apart, in seconds. */
  private static final double GAP = 2;

  static Watching of(JsonObject state, String participant) {
    JsonObject found = Lenient.object(Lenient.object(state, "watching"), participant);
    return new Watching(
        Lenient.number(found, "at", 0),
        Lenient.number(found, "furthest", 0),
        Lenient.text(found, "done"),
        Lenient.text(found, "how"));
  }

  JsonObject in(JsonObject state, String participant) {
    var own =
        Json.createObjectBuilder()
            .add("at", at)
            .add("furthest", furthest)
            .add("done", done)
            .add("how", how);
    var all = Json.createObjectBuilder(Lenient.object(state, "watching")).add(participant, own);
    return Json.createObjectBuilder().add("watching", all).build();
  }

  boolean isDone() {
    return !done.isEmpty();
  }

  /** A stretch that begins beyond what was seen moves the place, but leaves a gap unseen. */
  Watching saw(double from, double to) {
    boolean joins = from <= furthest + GAP && to >= from;
    return new Watching(to, joins ? Math.max(furthest, to) : furthest, done, how);
  }

  Watching done(String time, String in) {
    return new Watching(at, furthest, time, in);
  }

  /** A number of seconds, as JSON or as a form has it; NaN when it is none. */
  static double seconds(JsonObject payload, String name) {
    JsonValue value = payload.get(name);
    if (value instanceof JsonNumber) {
      return Lenient.number(payload, name, Double.NaN);
    }
    return value instanceof JsonString text
            && text.getString().matches("[0-9]{1,6}(\\.[0-9]{1,9})?")
        ? Double.parseDouble(text.getString())
        : Double.NaN;
  }
}
