package dev.hubbub.app.server.mastodon.oauth;

import dev.hubbub.app.server.mastodon.text.Markup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// The pages on which somebody signs in and lets a program in; plain HTML, in English or Spanish.
final class SignInPages {

    private static final String STYLE = """
            :root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
            body{max-width:26rem;margin:8vh auto;padding:0 1rem}
            h1{font-size:1.4rem}label{display:block;margin-top:1rem}
            input,select,button{font:inherit;width:100%;box-sizing:border-box;padding:.6rem;margin-top:.25rem;
            border:1px solid #888;border-radius:.4rem}
            button{margin-top:1.25rem;cursor:pointer;background:#4f46e5;color:#fff;border-color:#4f46e5}
            button.no{background:transparent;color:inherit;border-color:#888;margin-top:.5rem}
            .error{border-left:.25rem solid #c00;padding-left:.75rem}code{overflow-wrap:anywhere;font-size:1.1rem}""";

    private static final Map<String, String> SPANISH = Map.ofEntries(
            Map.entry("Sign in", "Entrar"),
            Map.entry("E-mail address", "Correo electrónico"),
            Map.entry("Password", "Contraseña"),
            Map.entry("This address and password do not go together.", "Ese correo y esa contraseña no coinciden."),
            Map.entry("Too many attempts. Wait five minutes.", "Demasiados intentos. Espera cinco minutos."),
            Map.entry(
                    "Nobody can sign in just now. Try again in some seconds.",
                    "Ahora mismo nadie puede entrar. Inténtalo de nuevo en unos segundos."),
            Map.entry("Allow", "Permitir"),
            Map.entry("Refuse", "Rechazar"),
            Map.entry("wants to use your account. It may:", "quiere usar tu cuenta. Podrá:"),
            Map.entry("Society", "Sociedad"),
            Map.entry("You have no seat in any society yet.", "Todavía no tienes un sitio en ninguna sociedad."),
            Map.entry(
                    "Take one on the start page of this server, then come back.",
                    "Ocupa uno en la página de inicio de este servidor y vuelve."),
            Map.entry("Copy this code into the program:", "Copia este código en el programa:"),
            Map.entry("This cannot go on", "Así no se puede seguir"),
            Map.entry("You are signed in.", "Has entrado."));

    private final boolean spanish;
    private final HttpServletRequest request;

    SignInPages(HttpServletRequest request) {
        this.request = request;
        this.spanish = request.getLocale().getLanguage().equals(Locale.of("es").getLanguage());
    }

    String signIn(String login, @Nullable String error) {
        return page(
                "Sign in",
                (error == null ? "" : "<p class=\"error\" role=\"alert\">" + say(error) + "</p>")
                        + "<form method=\"post\" action=\"/auth/sign_in\" novalidate>" + csrf()
                        + "<label for=\"user_email\">" + say("E-mail address")
                        + "</label><input id=\"user_email\" name=\"user[email]\" type=\"email\" autocomplete=\"username\""
                        + " autofocus value=\"" + Markup.escape(login) + "\"><label for=\"user_password\">"
                        + say("Password")
                        + "</label><input id=\"user_password\" name=\"user[password]\" type=\"password\""
                        + " autocomplete=\"current-password\"><button type=\"submit\">" + say("Sign in")
                        + "</button></form>");
    }

    String authorize(
            Programs.Program program, List<String> scopes, List<Visitors.Seat> seats, Map<String, String> hidden) {
        if (seats.isEmpty()) {
            return page(
                    program.name(),
                    "<p>" + say("You have no seat in any society yet.") + "</p><p>"
                            + say("Take one on the start page of this server, then come back.") + "</p>");
        }
        StringBuilder form = new StringBuilder("<p><strong>" + Markup.escape(program.name()) + "</strong> "
                + say("wants to use your account. It may:") + "</p><ul>");
        scopes.forEach(
                scope -> form.append("<li><code>").append(Markup.escape(scope)).append("</code></li>"));
        form.append("</ul><form method=\"post\" action=\"/oauth/authorize\">").append(csrf());
        hidden.forEach((name, value) -> form.append("<input type=\"hidden\" name=\"")
                .append(Markup.escape(name))
                .append("\" value=\"")
                .append(Markup.escape(value))
                .append("\">"));
        if (seats.size() == 1) {
            form.append("<input type=\"hidden\" name=\"society\" value=\"")
                    .append(seats.getFirst().society())
                    .append("\">");
        } else {
            form.append(
                    "<label for=\"society\">" + say("Society") + "</label><select id=\"society\" name=\"society\">");
            seats.forEach(seat -> form.append("<option value=\"")
                    .append(seat.society())
                    .append("\">")
                    .append(Markup.escape(seat.title()))
                    .append("</option>"));
            form.append("</select>");
        }
        form.append("<button type=\"submit\" name=\"decision\" value=\"allow\">" + say("Allow")
                + "</button><button class=\"no\" type=\"submit\" name=\"decision\" value=\"refuse\">" + say("Refuse")
                + "</button></form>");
        return page(program.name(), form.toString());
    }

    String code(String code) {
        return page(
                "Copy this code into the program:",
                "<p><code id=\"oauth_code\">" + Markup.escape(code) + "</code></p>");
    }

    String error(String what) {
        return page("This cannot go on", "<p class=\"error\">" + Markup.escape(what) + "</p>");
    }

    String signedIn() {
        return page("You are signed in.", "");
    }

    private String csrf() {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? "<input type=\"hidden\" name=\"" + token.getParameterName() + "\" value=\"" + token.getToken() + "\">"
                : "";
    }

    private String say(String english) {
        return spanish ? SPANISH.getOrDefault(english, english) : english;
    }

    private String page(String title, String body) {
        String heading = Markup.escape(say(title));
        return "<!doctype html><html lang=\"" + (spanish ? "es" : "en") + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>" + heading
                + " · Hubbub</title><style>" + STYLE + "</style></head><body><main><h1>" + heading + "</h1>" + body
                + "</main></body></html>";
    }
}
