package vn.thao.platform.control;

import jakarta.json.JsonObject;

/**
 * Does one kind of work from the outbox. It is called outside any transaction and may be called
 * again for the same reference, at once or after a crash: doing it twice must be like doing it
 * once.
 */
public interface OutboxHandler {

  String kind();

  /** Any exception means: not done, try again later. */
  void handle(String reference, JsonObject payload) throws Exception;
}
