package jobo.delivery;

import java.net.URI;
import java.util.List;

/** What arrived in a chat, as its readers have it. */
public interface Arrival {

  /** The text they see, of all messages in their order; where lines break does not matter. */
  String visible();

  /** What in it would act: mentions that notify, markup of the text's own, terminal control. */
  List<String> acting();

  /** The addresses that can be opened. */
  List<URI> links();

  /** The commands that can be given by a press, or are shown to be typed. */
  List<String> commands();
}
