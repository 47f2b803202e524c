package vn.thao.people.control;

/** The tables of facts with a beginning, which imports write, and in which they retract. */
enum DatedTable {
  UNIT_VERSION("people_unit_version", "unit_id, parent_id, path, name_vi, name_en, type", ""),
  ASSIGNMENT(
      "people_assignment",
      "person_id, unit_id, position_id, kind, share, decision",
      "a.position_id = b.position_id and a.person_id = b.person_id and a.unit_id = b.unit_id"),
  NORM(
      "people_norm",
      "unit_id, unit_type, position_id, kind, required, source",
      "a.position_id = b.position_id and coalesce(a.unit_id, 0) = coalesce(b.unit_id, 0)"
          + " and coalesce(a.unit_type, '') = coalesce(b.unit_type, '') and a.kind = b.kind"),
  ESTABLISHMENT(
      "people_establishment",
      "unit_id, position_id, assigned, decision",
      "a.position_id = b.position_id and a.unit_id = b.unit_id"),
  STAFF_TYPE(
      "people_staff_type",
      "person_id, type, decision, recorded_by",
      "a.person_id = b.person_id",
      "person_id"),
  DETAIL(
      "people_detail",
      "person_id, attribute, content",
      "a.person_id = b.person_id and a.attribute = b.attribute"),
  SENSITIVE(
      "people_sensitive",
      "person_id, attribute, ciphertext",
      "a.person_id = b.person_id and a.attribute = b.attribute");

  private final String table;
  private final String own;
  private final String sort;
  private final String open;

  DatedTable(String table, String own, String sort) {
    this(table, own, sort, null);
  }

  /**
   * @param open what stands in {@code open_key} while no end is known: once in the table
   */
  DatedTable(String table, String own, String sort, String open) {
    this.table = table;
    this.own = own;
    this.sort = sort;
    this.open = open;
  }

  /** Takes facts back, with two parameters: when, and by which import or change. */
  String retract() {
    return "update "
        + table
        + " set retracted_at = ?, ended_by = ?"
        + (open == null ? "" : ", open_key = null");
  }

  /** Marks what is open, with one parameter: of which moment; null where nothing is marked. */
  String mark() {
    return open == null
        ? null
        : "update "
            + table
            + " set open_key = "
            + open
            + " where recorded_at = ? and retracted_at is null and valid_to is null"
            + " and open_key is null";
  }

  /** When two rows {@code a} and {@code b} are of one sort, of which no two overlap. */
  String sort() {
    return sort;
  }

  String table() {
    return table;
  }

  /** What the fact says, without its times. */
  String own() {
    return own;
  }

  String columns() {
    return "id, " + own + ", valid_from, valid_to, recorded_at, import_id";
  }
}
