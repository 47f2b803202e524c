package vn.thao.platform.control;

import jakarta.json.JsonObject;

/**
 * Does one kind of work from the outbox. It is called outside any transaction and may be called
 * again for the same reference, at once or after a crash: doing it twice must be like doing it
 * once.
 */
public interface OutboxHandler {

  String kind();

  /** Whether a job of its own does this work, since it may be slow. */
  default boolean hasItsOwnJob() {
    return false;
  }

  /** Whether the payload is forgotten when the work is done. */
  default boolean isPrivate() {
    return false;
  }

  /** Any exception means: not done, try again later. */
  void handle(String reference, JsonObject payload) throws Exception;
}
