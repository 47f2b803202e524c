package vn.thao.platform.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.entity.Permission;

/** Hướng dẫn: open to everybody, since who can't get in needs it most. */
@Named
@RequestScoped
public class GuidePage {

  @Inject Guides guides;
  @Inject CurrentUser user;
  @Inject Language language;
  private String reader;
  private Guides.Guide guide;

  public void load() {
    if (reader == null || reader.isEmpty()) {
      reader = own();
    }
    guide = guides.of(reader, language.isEnglish());
  }

  /** The guide that goes furthest among those which this person's permissions lead to. */
  private String own() {
    var caller = user.caller();
    return caller.may(Permission.ADMINISTER)
        ? "operator"
        : caller.may(Permission.NOMINATE) || caller.may(Permission.MANAGE_PEOPLE)
            ? "hr"
            : caller.may(Permission.AUTHOR) || caller.may(Permission.REVIEW)
                ? "trainer"
                : "learner";
  }

  public String getReader() {
    return reader;
  }

  public void setReader(String reader) {
    this.reader = reader;
  }

  public List<String> getReaders() {
    return Guides.READERS;
  }

  public String getTitle() {
    return guide.title();
  }

  public String getLead() {
    return guide.lead();
  }

  public List<GuideSection> getSections() {
    return guide.sections();
  }

  public String getLanguage() {
    return guide.language();
  }

  /** The reader chose a language that this guide isn't written in. */
  public boolean isForeign() {
    return language.isEnglish() && guide.language().equals("vi");
  }
}
