package vn.thao.content.control;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thao.content.entity.Change.Part;

/** Compares two texts word by word. */
final class WordDiff {

  /** So many words stay on each side of a difference. */
  private static final int AROUND = 12;

  private WordDiff() {}

  static List<Part> of(String before, String after) {
    var a = words(before);
    var b = words(after);
    var parts = new ArrayList<Part>();
    int at = 0;
    for (var delta : DiffUtils.diff(a, b).getDeltas()) {
      int from = delta.getSource().getPosition();
      same(a.subList(at, from), at > 0, true, parts);
      add("old", delta.getSource().getLines(), parts);
      add("new", delta.getTarget().getLines(), parts);
      at = from + delta.getSource().size();
    }
    same(a.subList(at, a.size()), at > 0, false, parts);
    return parts;
  }

  /** Words and what parts them, so that nothing is lost when they are put together again. */
  private static List<String> words(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.asList(text.split("(?<=\\s)(?=\\S)|(?<=\\S)(?=\\s)"));
  }

  private static void add(String how, List<String> words, List<Part> parts) {
    if (!words.isEmpty()) {
      parts.add(new Part(how, String.join("", words)));
    }
  }

  private static void same(List<String> words, boolean after, boolean before, List<Part> parts) {
    int most = 2 * AROUND;
    int head = after ? Math.min(words.size(), most) : 0;
    int tail = before ? Math.min(words.size(), most) : 0;
    if (head + tail >= words.size()) {
      add("same", words, parts);
      return;
    }
    var cut = new ArrayList<String>(words.subList(0, head));
    cut.add(" … ");
    cut.addAll(words.subList(words.size() - tail, words.size()));
    add("same", cut, parts);
  }
}
