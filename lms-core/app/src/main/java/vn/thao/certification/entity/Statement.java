package vn.thao.certification.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.thao.platform.entity.Hash;
import vn.thao.platform.entity.Ids;
import vn.thao.platform.entity.JsonText;
import vn.thao.platform.entity.LocalName;

/**
 * A statement of completion (giấy xác nhận hoàn thành). Issued for a registration in the
 * transaction that completes the course, or later by an officer's order, under the next number in
 * the register of the person's unit for that year. One that is revoked may be replaced, once, by
 * another for the same registration under a new number. Never changed: a revocation is a row beside
 * it, its data are frozen, and the hash over the template's version and the data shows whether
 * somebody changed them behind our back. The code is the only key to the public verification and
 * can't be guessed.
 */
@Entity
@Table(name = "certification_statement")
public class Statement {

  /** The version of the layout that {@link #data} was frozen for. */
  public static final String TEMPLATE = "statement-1";

  /** The same with a line that names the statement it replaces. */
  public static final String REPLACING = "statement-2";

  @Id private long id;

  @Column(name = "registration_id")
  private long registrationId;

  @Column(name = "person_id")
  private long personId;

  @Column(name = "unit_id")
  private long unitId;

  @Column(name = "register_year")
  private int registerYear;

  private int number;
  private String code;

  @Column(name = "issued_at")
  private Instant issuedAt;

  /** The statement that this one takes the place of; 0 for none. */
  private long replaces;

  private String template;

  @Convert(converter = JsonText.class)
  private JsonObject data;

  private String hash;

  protected Statement() {}

  public Statement(
      long registrationId,
      long personId,
      RegisterNumber register,
      String code,
      Instant at,
      long replaces,
      JsonObject data) {
    this.id = Ids.next();
    this.registrationId = registrationId;
    this.personId = personId;
    this.unitId = register.unitId();
    this.registerYear = register.year();
    this.number = register.number();
    this.code = code;
    this.issuedAt = at;
    this.replaces = replaces;
    this.template = replaces == 0 ? TEMPLATE : REPLACING;
    this.data = data;
    this.hash = hash(template, data);
  }

  /** The same for the same data, in whatever order their members stand. */
  public static String hash(String template, JsonObject data) {
    return Hash.of(template + "\n" + JsonText.canonical(data));
  }

  /** False when the stored data are not those that were frozen. */
  public boolean isIntact() {
    return hash.equals(hash(template, data));
  }

  /**
   * @param status valid, revoked or replaced
   */
  public StatementRow row(String status) {
    var course = data.getJsonObject("course");
    return new StatementRow(
        Long.toString(id),
        data.getString("number"),
        new LocalName(course.getString("vi"), course.getString("en")),
        data.getInt("periods"),
        LocalDate.parse(data.getString("completedOn")),
        LocalDate.parse(data.getString("issuedOn")),
        status);
  }

  public long registrationId() {
    return registrationId;
  }

  public long id() {
    return id;
  }

  public long personId() {
    return personId;
  }

  public String code() {
    return code;
  }

  public JsonObject data() {
    return data;
  }

  public String hash() {
    return hash;
  }
}
