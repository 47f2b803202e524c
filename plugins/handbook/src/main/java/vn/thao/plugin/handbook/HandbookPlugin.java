package vn.thao.plugin.handbook;

import java.util.List;
import java.util.Optional;
import vn.thao.spi.Contract;
import vn.thao.spi.Endpoint;
import vn.thao.spi.Job;
import vn.thao.spi.Page;
import vn.thao.spi.PersonalData;
import vn.thao.spi.Plugin;
import vn.thao.spi.PluginPermission;
import vn.thao.spi.PluginPermission.Holder;
import vn.thao.spi.Services;

/**
 * The agency's handbook. Chapters are drafted by one, published by another, and put to use by
 * whoever has to handle something: see {@link Save} and {@link Incident} for how each lives.
 */
public final class HandbookPlugin implements Plugin {

  static final String ID = "thao-handbook";
  static final String READ = "read";
  static final String HANDLE = "handle";
  static final String WRITE = "write";
  static final String PUBLISH = "publish";

  @Override
  public Contract settings() {
    return Options.contract();
  }

  @Override
  public List<PluginPermission> permissions() {
    return List.of(
        PluginPermission.of(READ, Holder.ANYBODY),
        PluginPermission.of(HANDLE, Holder.ANYBODY),
        PluginPermission.of(WRITE, Holder.TRAINER, Holder.HR),
        PluginPermission.of(PUBLISH, Holder.REVIEWER, Holder.ADMIN));
  }

  @Override
  public List<Page> pages() {
    return List.of(new ReadingPage(), new CasesPage(), new WritingPage(), new ReviewPage());
  }

  @Override
  public List<Endpoint> endpoints() {
    return List.of(new ChaptersEndpoint());
  }

  @Override
  public List<Job> jobs() {
    return List.of(new TidyJob());
  }

  @Override
  public Optional<PersonalData> personalData() {
    return Optional.of(new People());
  }

  @Override
  public void start(Services services) {
    var saves = new Saves(services);
    var now = services.clock().instant();
    Shipped.chapters().forEach((code, chapter) -> saves.ship(code, chapter, now));
  }
}
