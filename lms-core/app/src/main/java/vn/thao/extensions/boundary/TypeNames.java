package vn.thao.extensions.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import vn.thao.extensions.control.PluginViews;
import vn.thao.extensions.entity.PluginView;
import vn.thao.extensions.entity.TypeRow;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.boundary.PageTexts;

/** {@code #{types.name(activity.type)}}: what a type is called, also when its plugin is gone. */
@Named("types")
@RequestScoped
public class TypeNames {

  @Inject PluginViews views;
  @Inject Language language;
  @Inject PageTexts texts;

  public String name(String type) {
    return views.nameOf(type, language.getLocale());
  }

  /** What is called so at an extension point. */
  public String of(String point, String id) {
    return switch (point) {
      case "ActivityType", "QuestionType" -> name(id);
      case "Condition" -> texts.get("condition." + id);
      default -> texts.get(id);
    };
  }

  /** Its own name; where it has none, that of the only thing that it brings. */
  public String plugin(PluginView view) {
    var id = view.plugin().id();
    if (texts.containsKey(id)) {
      return texts.get(id);
    }
    if (view.provides().size() + view.more().size() != 1) {
      return view.plugin().name();
    }
    return view.more().isEmpty()
        ? plain(view.provides().get(0))
        : texts.get(view.more().get(0).name());
  }

  /** As it was called when it was last here. */
  public String plain(TypeRow type) {
    return language.isEnglish() ? type.en() : type.vi();
  }
}
