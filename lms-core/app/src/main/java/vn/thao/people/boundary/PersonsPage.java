package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import vn.thao.people.control.Persons;
import vn.thao.people.entity.PersonList;
import vn.thao.people.entity.StaffType;
import vn.thao.platform.boundary.Language;
import vn.thao.platform.entity.LocalName;

/** Nhân sự và vị trí: who belongs to the units that the reader keeps. */
@Named
@RequestScoped
public class PersonsPage {

  @Inject Persons persons;
  @Inject Language language;
  private String words = "";
  private String unit = "";
  private String page;
  private PersonList list;

  public void load() {
    words = Normalizer.normalize(words.strip(), Normalizer.Form.NFC);
    list = persons.list(words, unit, page != null && page.matches("\\d{1,6}") ? number() : 1);
  }

  private int number() {
    return Integer.parseInt(page);
  }

  /** The address of another page of the same search. */
  public String at(int other) {
    return "/people/persons?words=" + encoded(words) + "&unit=" + encoded(unit) + "&page=" + other;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public String in(LocalName name) {
    return name.in(language.getLocale());
  }

  public StaffType[] getKnownTypes() {
    return StaffType.values();
  }

  public PersonList getList() {
    return list;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words == null ? "" : words;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit == null ? "" : unit;
  }

  public String getPage() {
    return page;
  }

  public void setPage(String page) {
    this.page = page;
  }
}
