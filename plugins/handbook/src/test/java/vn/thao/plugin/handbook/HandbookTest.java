package vn.thao.plugin.handbook;

import java.util.List;
import java.util.Map;
import vn.thao.spi.Plugin;
import vn.thao.spi.PluginContract;
import vn.thao.spi.TestServices;

class HandbookTest extends PluginContract {

  private static final String SOME_ID = "00000000-0000-0000-0000-000000000001";

  @Override
  protected Plugin plugin() {
    return new HandbookPlugin();
  }

  @Override
  protected TestServices services() {
    return OwnDatabase.services().with("7", "Ma Thị Na");
  }

  @Override
  protected void keep(String person, TestServices services) {
    var now = services.clock().instant();
    var saves = new Saves(services);
    saves.save("own-" + person, 0, Shipped.chapters().get("gio-dau"), person, now);
    var incidents = new Incidents(services);
    var id = SOME_ID.replaceAll(".$", person);
    incidents.open(id, saves.newest("gio-dau").orElseThrow(), "Tin đồn " + person, person, now);
    incidents.mark(id, 1, 1, person, now);
  }

  @Override
  protected List<Map<String, String>> parameters() {
    return List.of(
        Map.of("words", "hop bao"),
        Map.of("chapter", "gio-dau"),
        Map.of("chapter", "gio-dau", "edition", "1"),
        Map.of("chapter", "gio-dau", "edition", "9"),
        Map.of("chapter", "khong-co"),
        Map.of("start", "gio-dau"),
        Map.of("case", SOME_ID),
        Map.of("case", SOME_ID, "chapter", "gio-dau", "do", "open", "title", "Tin đồn ở trường"),
        Map.of("case", SOME_ID, "do", "close"),
        Map.of("case", SOME_ID, "do", "mark", "item", "x", "turn", "-1"),
        Map.of("edit", "gio-dau"),
        Map.of("edit", "khong-co"),
        Map.of("new", "1"),
        Map.of("edit", "moi", "base", "0", "part", "crisis", "place", "a"),
        Map.of("chapter", "gio-dau", "save", "1"));
  }
}
