package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import vn.thao.platform.control.Jobs;
import vn.thao.platform.control.Outbox;
import vn.thao.platform.control.Texts;
import vn.thao.platform.entity.JobRow;
import vn.thao.platform.entity.OutboxRow;

/** What the system does by itself: its jobs, and the work that waits in the outbox. */
@Named
@RequestScoped
public class JobsPage {

  @Inject Jobs jobs;
  @Inject Outbox outbox;
  @Inject Texts texts;
  @Inject Language language;
  private List<JobRow> rows = List.of();
  private List<OutboxRow> waiting = List.of();

  public void load() {
    rows = jobs.list();
    waiting = outbox.waiting();
  }

  /** In words, those of its plugin or its code when we have none. */
  public String name(String job) {
    return words("jobs.name." + job, words(job, job));
  }

  public String kind(String kind) {
    return words("jobs.kind." + kind, kind);
  }

  /** Why it failed: in words when it is a key of ours, with its numbers behind it. */
  public String reason(String error) {
    var parts = error == null ? new String[] {""} : error.split(" ");
    var numbers = Arrays.copyOfRange(parts, 1, parts.length);
    return texts.all(language.getLocale()).containsKey(parts[0])
        ? texts.get(language.getLocale(), parts[0], (Object[]) numbers)
        : error;
  }

  private String words(String key, String otherwise) {
    return texts.all(language.getLocale()).getOrDefault(key, otherwise);
  }

  public List<JobRow> getRows() {
    return rows;
  }

  public List<OutboxRow> getWaiting() {
    return waiting;
  }
}
