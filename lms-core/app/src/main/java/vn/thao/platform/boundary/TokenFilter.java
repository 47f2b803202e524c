package vn.thao.platform.boundary;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** REST calls that change something carry the session's token in a header. */
@Provider
public class TokenFilter implements ContainerRequestFilter {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  @Context HttpServletRequest request;
  @Inject Tokens tokens;

  @Override
  public void filter(ContainerRequestContext call) {
    if (!SAFE.contains(call.getMethod()) && request.getSession(false) != null) {
      tokens.check(request, call.getHeaderString("X-Thao-Token"));
    }
  }
}
