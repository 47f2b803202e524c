package vn.thao.platform.entity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Addresses and networks as {@code 10.0.0.7, 10.1.0.0/16, fd00::/8}; never names. */
public final class Networks {

  private record Network(byte[] address, int bits) {

    boolean contains(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private final List<Network> networks;

  private Networks(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * @throws IllegalArgumentException when something in the list is neither address nor network
   */
  public static Networks of(String list) {
    var networks = new ArrayList<Network>();
    for (var part : list.split("[,\\s]+")) {
      if (!part.isEmpty()) {
        networks.add(network(part));
      }
    }
    return new Networks(List.copyOf(networks));
  }

  private static Network network(String text) {
    var parts = text.split("/", 2);
    var address = bytes(parts[0]);
    int most = address.length * 8;
    if (parts.length == 1) {
      return new Network(address, most);
    }
    if (!parts[1].matches("\\d{1,3}") || Integer.parseInt(parts[1]) > most) {
      throw new IllegalArgumentException(text);
    }
    return new Network(address, Integer.parseInt(parts[1]));
  }

  public boolean isEmpty() {
    return networks.isEmpty();
  }

  /** Whether this is an address at all, and one of these. */
  public boolean contains(String address) {
    if (networks.isEmpty()) {
      return false;
    }
    try {
      var bytes = bytes(address);
      return networks.stream().anyMatch(network -> network.contains(bytes));
    } catch (IllegalArgumentException none) {
      return false;
    }
  }

  /** Only digits, so that no name is ever asked for. */
  private static byte[] bytes(String text) {
    try {
      if (text.matches("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
        return InetAddress.getByName(text).getAddress();
      }
    } catch (UnknownHostException none) {
      // said below
    }
    throw new IllegalArgumentException(text);
  }
}
