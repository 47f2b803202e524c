package vn.thao.learning.entity;

import jakarta.json.JsonObject;
import java.time.Instant;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.JsonText;

/**
 * What a client sends.
 *
 * @param stream the client's own name for one open page; two tabs are two streams
 * @param sequence 1, 2, 3, … within the stream; sent again with the same body, it changes nothing
 * @param clientTime what the client's clock said; kept, never trusted; may be null
 */
public record ClientEvent(
    String stream, long sequence, String kind, JsonObject payload, Instant clientTime) {

  /** UTF-8 bytes of the payload's JSON. */
  public static final int LARGEST_PAYLOAD = 16 * 1024;

  public String hash() {
    return Hash.of(kind + "\n" + JsonText.canonical(payload));
  }
}
