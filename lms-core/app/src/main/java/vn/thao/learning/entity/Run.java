package vn.thao.learning.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.thao.platform.entity.Ids;

/**
 * One go at an activity: the head of an event stream. It opens with a first event that holds what
 * was drawn, lives as long as events come, and closes when its type says that it is completed; then
 * its outcome is a fact that no upgrade changes. {@code dueAt} is the next timer, repeated here so
 * that a job can find it. An event on which its type failed is stored all the same and waits at
 * {@code pendingPosition} until the type can apply it.
 */
@Entity
@Table(name = "learning_run")
public class Run {

  @Id private long id;

  @Column(name = "registration_id")
  private long registrationId;

  @Column(name = "activity_id")
  private long activityId;

  private String type;

  @Column(name = "plugin_version")
  private String pluginVersion;

  private long seed;

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "due_at")
  private Instant dueAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "pending_position")
  private Long pendingPosition;

  protected Run() {}

  public Run(
      long registrationId,
      long activityId,
      String type,
      String pluginVersion,
      long seed,
      Instant now) {
    this.id = Ids.next();
    this.registrationId = registrationId;
    this.activityId = activityId;
    this.type = type;
    this.pluginVersion = pluginVersion;
    this.seed = seed;
    this.startedAt = now;
  }

  /** The event at this position is stored and waits to be applied. */
  public void waitsAt(long position) {
    pendingPosition = position;
  }

  /**
   * @return false when no event at this position waits
   */
  public boolean appliedAt(long position) {
    boolean waited = pendingPosition != null && pendingPosition == position;
    if (waited) {
      pendingPosition = null;
    }
    return waited;
  }

  public void dueAt(Instant moment) {
    dueAt = moment;
  }

  public void close(Instant now) {
    closedAt = now;
    dueAt = null;
  }

  public boolean isClosed() {
    return closedAt != null;
  }

  public long id() {
    return id;
  }

  public long registrationId() {
    return registrationId;
  }

  public long activityId() {
    return activityId;
  }
}
