package vn.thao.learning.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;
import vn.thao.spi.Event;

/** One event of a run; written once. Its key is (run, stream, sequence), its place the position. */
@Entity
@Table(name = "learning_event")
public class RunEvent {

  public static final String BEGAN = "Began";

  @Id private long id;

  @Column(name = "run_id")
  private long runId;

  private long position;

  @Column(name = "person_id")
  private Long personId;

  private String stream;
  private long sequence;
  private String kind;

  @Convert(converter = JsonText.class)
  private JsonObject payload;

  private String hash;

  @Column(name = "schema_version")
  private int schemaVersion;

  @Column(name = "client_time")
  private Instant clientTime;

  private Instant at;

  protected RunEvent() {}

  public RunEvent(long runId, Event event, Long personId, ClientEvent sent) {
    this.id = Ids.next();
    this.runId = runId;
    this.position = event.position();
    this.personId = personId;
    this.stream = sent.stream();
    this.sequence = sent.sequence();
    this.kind = event.kind();
    this.payload = event.payload();
    this.hash = sent.hash();
    this.schemaVersion = event.schema();
    this.clientTime = sent.clientTime();
    this.at = event.time();
  }
}
