package jobo.delivery;

import java.util.List;

/**
 * A part of a delivery before it is kept.
 *
 * @param body as the platform's messenger wrote it
 * @param tells the names of the stories it tells
 */
public record Draft(String body, List<String> tells) {
  public Draft {
    tells = List.copyOf(tells);
  }
}
