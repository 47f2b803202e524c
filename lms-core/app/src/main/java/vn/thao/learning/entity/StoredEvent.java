package vn.thao.learning.entity;

import vn.thao.spi.Event;

/** An event as it is stored, with the key and the hash of what its client sent. */
public record StoredEvent(Event event, String stream, long sequence, String hash) {

  public boolean hasKey(String ofStream, long ofSequence) {
    return stream.equals(ofStream) && sequence == ofSequence;
  }
}
