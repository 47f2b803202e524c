package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import vn.thao.platform.control.Settings;
import vn.thao.platform.entity.Networks;

/**
 * Before everything else: when a proxy of ours ({@code THAO_TRUSTED_PROXY}) hands a request on, it
 * says whose it is. Anybody else's word for that is not believed.
 */
public class ProxyFilter extends HttpFilter {

  @Inject Settings settings;
  private Networks trusted;

  @Override
  public void init() {
    trusted = settings.trustedProxies();
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (trusted.contains(request.getRemoteAddr())) {
      chain.doFilter(new Forwarded(request, trusted), new Relative(response));
    } else {
      chain.doFilter(request, response);
    }
  }

  /**
   * The last address before our own proxies: what stands further left is the client's own claim.
   */
  static String client(String sender, String forwardedFor, Networks trusted) {
    var client = sender;
    var hops = forwardedFor == null ? new String[0] : forwardedFor.split(",");
    for (int i = hops.length - 1; i >= 0 && trusted.contains(client); i--) {
      var hop = hops[i].strip();
      if (!hop.matches("[0-9a-fA-F.:]{2,45}")) {
        break;
      }
      client = hop;
    }
    return client;
  }

  private static final class Forwarded extends HttpServletRequestWrapper {

    private final String client;
    private final boolean secure;

    Forwarded(HttpServletRequest request, Networks trusted) {
      super(request);
      client = client(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"), trusted);
      secure = "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    @Override
    public String getRemoteAddr() {
      return client;
    }

    @Override
    public String getRemoteHost() {
      return client;
    }

    @Override
    public boolean isSecure() {
      return secure || super.isSecure();
    }

    @Override
    public String getScheme() {
      return isSecure() ? "https" : super.getScheme();
    }
  }

  /** The server would complete a redirect by the scheme and port that only the proxy sees. */
  private static final class Relative extends HttpServletResponseWrapper {

    Relative(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
      if (location.startsWith("/") && !location.startsWith("//")) {
        resetBuffer();
        setStatus(SC_FOUND);
        setHeader("Location", location);
      } else {
        super.sendRedirect(location);
      }
    }
  }
}
