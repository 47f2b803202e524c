package vn.thao.spi;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * What a run is played from.
 *
 * @param body the activity's definition, of the shape of its type's contract
 * @param drawn the questions drawn for this run, in the order drawn; empty for types that draw none
 */
public record Definition(JsonObject body, List<DrawnItem> drawn) {

  public Definition {
    drawn = List.copyOf(drawn);
  }

  public static Definition of(JsonObject body) {
    return new Definition(body, List.of());
  }

  public Optional<DrawnItem> item(String id) {
    return drawn.stream().filter(item -> item.id().equals(id)).findFirst();
  }
}
