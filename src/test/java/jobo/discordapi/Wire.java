package jobo.discordapi;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.Deflater;
import okhttp3.WebSocket;
import okhttp3.internal.ws.RealWebSocket;
import okio.Buffer;
import okio.ByteString;

/** Writes to a connection, as text or as one long stream of zlib, as the client asked for. */
final class Wire {
  private final WebSocket socket;
  private final boolean isCompressed;
  private final Deflater deflater = new Deflater();

  Wire(WebSocket socket, boolean isCompressed) {
    this.socket = socket;
    this.isCompressed = isCompressed;
  }

  synchronized void send(String text) {
    if (isCompressed) {
      socket.send(compressed(text.getBytes(StandardCharsets.UTF_8)));
    } else {
      socket.send(text);
    }
  }

  /** Every message ends where the stream was flushed, with the bytes 00 00 FF FF. */
  private ByteString compressed(byte[] bytes) {
    deflater.setInput(bytes);
    Buffer out = new Buffer();
    byte[] chunk = new byte[8192];
    int length = deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
    while (length > 0) {
      out.write(chunk, 0, length);
      length =
          length < chunk.length ? 0 : deflater.deflate(chunk, 0, chunk.length, Deflater.SYNC_FLUSH);
    }
    return out.readByteString();
  }

  synchronized void sendRaw(ByteString bytes) {
    socket.send(bytes);
  }

  void close(int code, String reason) {
    socket.close(code, reason);
  }

  /** The connection breaks without a word; a server's side has nothing that could be cancelled. */
  void cut() {
    if (socket instanceof RealWebSocket real) {
      real.failWebSocket(new IOException("cut by a test"), null, false);
    }
  }
}
