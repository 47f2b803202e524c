package vn.thao.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

  private final Markdown markdown = new Markdown();

  @Test
  void citationLeadsToTheLawRegister() {
    assertThat(markdown.html("[Luật](law:126-2025-QH15) và [điểm](law:1719/1.2)"))
        .contains("href=\"/law/instrument?code&#61;126-2025-QH15\"")
        .contains("href=\"/law/instrument?code&#61;1719#1.2\"");
  }

  @Test
  void headingsBeginBelowThePageTitle() {
    assertThat(markdown.html("# A\n\n## B\n\n### C"))
        .isEqualTo("<h2>A</h2>\n<h2>B</h2>\n<h3>C</h3>\n");
  }

  @Test
  void imagesComeFromTheCourse() {
    assertThat(markdown.html("![Sơ đồ](media/x.svg)", "/api/v1/content/media/7/01-a"))
        .contains("src=\"/api/v1/content/media/7/01-a/x.svg\"")
        .contains("alt=\"Sơ đồ\"")
        .contains("loading=\"lazy\"");
    assertThat(markdown.html("![gone](https://elsewhere.example/x.png)"))
        .doesNotContain("<img")
        .contains("gone");
  }

  @Test
  void tablesHaveHeadCells() {
    assertThat(markdown.html("| A | B |\n|---|---:|\n| 1 | 2 |"))
        .contains("<th scope=\"col\">A</th>")
        .contains("<td align=\"right\">2</td>");
  }

  @Test
  void nothingGivesNothing() {
    assertThat(markdown.html(null)).isEmpty();
    assertThat(markdown.html(" ")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](java&#x73;cript:alert(1))",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        "[x](vbscript:msgbox)",
        "![x](javascript:alert(1))",
        "![x](media/x\" onerror=\"alert(1))",
        "![x\" onerror=\"alert(1)](media/x.svg)",
        "[x](https://a.example/ \"t\\\" onmouseover=\\\"alert(1)\")",
        "[x](law:a\"onclick=alert(1))",
        "[x](law:javascript:alert(1))",
        "<svg onload=alert(1)>",
        "<a href='javascript:alert(1)'>x</a>",
        "<iframe src='https://a.example'></iframe>",
        "<style>*{display:none}</style>",
        "`<script>`",
        "```x\" onclick=\"alert(1)\ncode\n```",
        "<https://a.example/\"onclick=alert(1)>",
      })
  void noScriptComesThrough(String attack) {
    var html = markdown.html(attack);
    assertThat(html).doesNotContainPattern(Pattern.compile("<(script|svg|iframe|style)", 2));
    assertThat(html).doesNotContainPattern(Pattern.compile("<[^>]*\\son[a-z]+\\s*=", 2));
    assertThat(html)
        .doesNotContainPattern(Pattern.compile("(href|src)=\"\\s*(javascript|data|vbscript)", 2));
  }

  @Test
  void mediaBaseOutsideThisServerIsNotFollowed() {
    assertThat(markdown.html("![x](media/x.svg)", "//evil.example")).doesNotContain("evil");
    assertThat(markdown.html("![x](media/x.svg)", "https://evil.example")).doesNotContain("evil");
  }
}
