package jobo.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The style sheet and the script of the pages. */
@RestController
final class AssetController {
  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);
  private static final Duration FRESH = Duration.ofDays(30);

  private final PageAssets assets;

  AssetController(PageAssets assets) {
    this.assets = assets;
  }

  @GetMapping("/assets/jobo.css")
  ResponseEntity<byte[]> style() {
    return Fingerprinted.answer(CSS, assets.style(), FRESH);
  }

  @GetMapping("/assets/jobo.js")
  ResponseEntity<byte[]> script() {
    return Fingerprinted.answer(SCRIPT, assets.script(), FRESH);
  }
}
