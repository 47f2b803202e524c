package vn.thao.systemtests;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * A picture of a page with at most 256 colours: a page has few, and the file is a third of what it
 * was. The colours kept are those of the most points, near ones taken together.
 */
final class SmallPng {

  private static final int COLOURS = 256;

  private SmallPng() {}

  static byte[] of(byte[] png) throws IOException {
    BufferedImage full = ImageIO.read(new ByteArrayInputStream(png));
    int[] points = full.getRGB(0, 0, full.getWidth(), full.getHeight(), null, 0, full.getWidth());
    int[] palette = palette(points);
    BufferedImage small =
        new BufferedImage(
            full.getWidth(),
            full.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE));
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < points.length; i++) {
      int place = places.computeIfAbsent(points[i], colour -> nearest(palette, colour));
      small.getRaster().setSample(i % full.getWidth(), i / full.getWidth(), 0, place);
    }
    return written(small);
  }

  /** The colours of the most points, one for each neighbourhood. */
  private static int[] palette(int[] points) {
    Map<Integer, Map<Integer, Integer>> neighbourhoods = new HashMap<>();
    for (int colour : points) {
      neighbourhoods
          .computeIfAbsent(colour & 0xF8F8F8, any -> new HashMap<>())
          .merge(colour & 0xFFFFFF, 1, Integer::sum);
    }
    Comparator<Map<Integer, Integer>> bySize =
        Comparator.comparingInt(each -> each.values().stream().mapToInt(n -> n).sum());
    List<Map<Integer, Integer>> largest =
        neighbourhoods.values().stream().sorted(bySize.reversed()).limit(COLOURS).toList();
    return largest.stream()
        .map(each -> each.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow())
        .mapToInt(Map.Entry::getKey)
        .toArray();
  }

  private static int nearest(int[] palette, int colour) {
    int best = 0;
    for (int i = 1; i < palette.length; i++) {
      if (distance(palette[i], colour) < distance(palette[best], colour)) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    int sum = 0;
    for (int shift = 0; shift <= 16; shift += 8) {
      int difference = (one >> shift & 0xFF) - (other >> shift & 0xFF);
      sum += difference * difference;
    }
    return sum;
  }

  private static byte[] written(BufferedImage picture) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("png").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0);
    try (var out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(picture, null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
