package vn.thao.certification.control;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;

class StatementDocumentTest {

  private static final String CODE = "abcDEF-_0123456789abcdefghi";
  private static final String LETTERS =
      "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
          + "AÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬBCDĐEÈẺẼÉẸÊỀỂỄẾỆGHIÌỈĨÍỊKLMNOÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢPQRSTUÙỦŨÚỤƯỪỬỮỨỰVXYỲỶỸÝỴ";

  static JsonObject data(String fullName, boolean demo) {
    return Json.createObjectBuilder()
        .add("fullName", fullName)
        .add("agency", name("Ủy ban nhân dân tỉnh S", "People’s Committee of Province S"))
        .add("unit", name("Sở Nội vụ", "Department of Home Affairs"))
        .add(
            "course",
            Json.createObjectBuilder(
                    name("Truyền thông chính sách là nhiệm vụ", "Policy communication"))
                .add("code", "K01"))
        .add("periods", 8)
        .add("number", "12/2026/SNV")
        .add("completedOn", "2026-11-23")
        .add("issuedOn", "2026-11-23")
        .add("demo", demo)
        .build();
  }

  private static JsonObject name(String vi, String en) {
    return Json.createObjectBuilder().add("vi", vi).add("en", en).build();
  }

  private static PdfReader pdf(String fullName, boolean demo) throws Exception {
    var document =
        new StatementDocument(
            data(fullName, demo), CODE, "0123456789abcdef".repeat(4), "https://lms.example");
    return new PdfReader(document.bytes());
  }

  private static String text(PdfReader pdf) throws Exception {
    return new PdfTextExtractor(pdf).getTextFromPage(1).replaceAll("\\s+", " ");
  }

  @Test
  void everyVietnameseLetterCanBeReadBack() throws Exception {
    var found =
        text(pdf(LETTERS.substring(0, LETTERS.length() / 2), false))
            + text(pdf(LETTERS.substring(LETTERS.length() / 2), false));
    assertThat(found.replace(" ", "").codePoints().boxed())
        .containsAll(LETTERS.codePoints().boxed().toList());
  }

  @Test
  void saysWhatTheOfficialFormAsksFor() throws Exception {
    assertThat(text(pdf("Nguyễn Thị Ánh", false)))
        .contains(
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc",
            "ỦY BAN NHÂN DÂN TỈNH S",
            "SỞ NỘI VỤ",
            "Số: 12/2026/SNV",
            "GIẤY XÁC NHẬN HOÀN THÀNH",
            "Nguyễn Thị Ánh",
            "8 tiết",
            "23/11/2026",
            "Ngày 23 tháng 11 năm 2026",
            "https://lms.example/certification/verification",
            CODE,
            "0123456789abcdef")
        .doesNotContain("TRÌNH DIỄN");
  }

  @Test
  void demoDataSaySo() throws Exception {
    assertThat(text(pdf("Nguyễn Thị Ánh", true))).contains("DỮ LIỆU TRÌNH DIỄN");
  }

  @Test
  void isOneLandscapePageAlsoWithLongNames() throws Exception {
    var pdf = pdf("Công Tằng Tôn Nữ Nguyễn Phước Hoàng Phương Khánh Ngọc Thảo Nguyên", true);
    assertThat(pdf.getNumberOfPages()).isEqualTo(1);
    assertThat(pdf.getPageSizeWithRotation(1).getWidth())
        .isGreaterThan(pdf.getPageSizeWithRotation(1).getHeight());
  }

  @Test
  void codeToScanLeadsToTheVerification() throws Exception {
    var pdf = pdf("Nguyễn Thị Ánh", false);
    var images = pdf.getPageN(1).getAsDict(PdfName.RESOURCES).getAsDict(PdfName.XOBJECT);
    var image = (PRStream) images.getAsStream(images.getKeys().iterator().next());
    int size = image.getAsNumber(PdfName.WIDTH).intValue();
    var bits = PdfReader.getStreamBytes(image);
    int zoom = 4;
    var pixels = new int[size * size * zoom * zoom];
    for (int i = 0; i < pixels.length; i++) {
      int x = i % (size * zoom) / zoom;
      int y = i / (size * zoom) / zoom;
      pixels[i] = bits[y * size + x] == 0 ? 0 : 0xFFFFFF;
    }
    var source = new RGBLuminanceSource(size * zoom, size * zoom, pixels);
    assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText())
        .isEqualTo("https://lms.example/certification/verification?code=" + CODE);
  }
}
