package jobo.fetch;

import java.io.IOException;

/** A connection was not made because its address is not one of the public internet. */
final class PrivateAddressException extends IOException {
  private static final long serialVersionUID = 1L;

  PrivateAddressException(String address) {
    super(address + " is not a public address");
  }
}
