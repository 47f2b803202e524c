package vn.thao.certification.entity;

/** A place in the register (sổ cấp) of a unit: numbers begin at 1 each year, without gaps. */
public record RegisterNumber(long unitId, int year, int number) {

  /** As it is printed: {@code 12/2026/SNV}. */
  public String text(String unitCode) {
    return number + "/" + year + "/" + unitCode;
  }
}
