package vn.thao.plugin.markedphrase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import vn.thao.spi.Viewer;

/** What the facelet draws of a passage; which phrases are risky only when that is revealed. */
record MarkedView(Passage passage, List<String> marked, Viewer viewer) {

  Map<String, Object> of(String text) {
    var view = new HashMap<String, Object>();
    view.put("text", text);
    view.put("reveal", viewer.reveal());
    view.put(
        "paragraphs",
        passage.paragraphs().stream()
            .map(paragraph -> paragraph.stream().map(this::piece).toList())
            .toList());
    if (viewer.reveal()) {
      view.put("phrases", passage.phrases().stream().map(this::phrase).toList());
      view.put("risky", count(Phrase::risky));
      view.put("found", count(phrase -> phrase.risky() && isMarked(phrase)));
      view.put("mistaken", count(phrase -> !phrase.risky() && isMarked(phrase)));
    }
    return view;
  }

  private int count(Predicate<Phrase> which) {
    return (int) passage.phrases().stream().filter(which).count();
  }

  private boolean isMarked(Phrase phrase) {
    return marked.contains(String.valueOf(phrase.number()));
  }

  private Map<String, Object> piece(Passage.Piece piece) {
    return piece.phrase() == null ? Map.of("text", piece.text()) : phrase(piece.phrase());
  }

  private Map<String, Object> phrase(Phrase phrase) {
    var view = new HashMap<String, Object>();
    view.put("number", phrase.number());
    view.put("text", phrase.text());
    view.put("marked", isMarked(phrase));
    if (viewer.reveal()) {
      view.put("risky", phrase.risky());
      view.put("feedback", phrase.feedback());
      view.put("verdict", verdict(phrase));
    }
    return view;
  }

  private String verdict(Phrase phrase) {
    if (phrase.risky()) {
      return isMarked(phrase) ? "found" : "missed";
    }
    return isMarked(phrase) ? "mistaken" : "left";
  }
}
