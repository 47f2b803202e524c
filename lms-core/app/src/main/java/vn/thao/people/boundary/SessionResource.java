package vn.thao.people.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.thao.platform.boundary.Tokens;
import vn.thao.platform.control.CurrentUser;
import vn.thao.platform.control.Secrets;
import vn.thao.platform.entity.SignInNeeded;

/** For a page that was open when its session ended: who is signed in now, and with what token. */
@Path("/people/session")
@RequestScoped
public class SessionResource {

  @Inject CurrentUser user;
  @Inject Tokens tokens;
  @Inject Secrets secrets;

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(summary = "The account's pseudonym and the token for calls that change something")
  public JsonObject session(
      @Context HttpServletRequest request, @Context HttpServletResponse response) {
    if (!user.caller().isSignedIn()) {
      throw new SignInNeeded("failure.sign-in");
    }
    return Json.createObjectBuilder()
        .add("account", secrets.pseudonym(user.caller()))
        .add("token", tokens.token(request, response))
        .build();
  }
}
