package vn.thao.spi;

import jakarta.json.JsonValue;

/**
 * The answer of an {@link Endpoint}, sent as JSON.
 *
 * @param status 200 to 299; a refusal is {@link #refused}
 * @param body null: nothing is sent
 * @param refusal why nothing was done; null when it was. Sent as problem+json with status 422
 */
public record Reply(int status, JsonValue body, Refusal refusal) {

  public Reply {
    if (refusal == null && (status < 200 || status > 299)) {
      throw new IllegalArgumentException("status " + status);
    }
  }

  public static Reply ok(JsonValue body) {
    return new Reply(200, body, null);
  }

  public static Reply done() {
    return new Reply(204, null, null);
  }

  public static Reply refused(Refusal why) {
    return new Reply(422, null, why);
  }
}
