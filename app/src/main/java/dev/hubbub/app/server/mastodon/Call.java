package dev.hubbub.app.server.mastodon;

import dev.hubbub.app.server.mastodon.keep.Desk;
import dev.hubbub.app.server.mastodon.oauth.Grants.Grant;
import dev.hubbub.app.server.mastodon.oauth.Scopes;
import dev.hubbub.app.server.mastodon.request.Paging;
import dev.hubbub.app.server.mastodon.request.Params;
import dev.hubbub.app.server.mastodon.view.Addresses;
import dev.hubbub.app.server.mastodon.view.Stores;
import dev.hubbub.app.server.mastodon.view.View;
import dev.hubbub.app.server.society.Society;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One call of a client: who calls, from which society, with which parameters.
final class Call {

    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final Params params;
    private final @Nullable Grant grant;
    private final boolean open;
    private final @Nullable Society society;
    private final Addresses addresses;
    private final Stores stores;
    private @Nullable View view;

    Call(
            HttpServletRequest request,
            HttpServletResponse response,
            Params params,
            @Nullable Grant grant,
            boolean open,
            @Nullable Society society,
            Addresses addresses,
            Stores stores) {
        this.request = request;
        this.response = response;
        this.params = params;
        this.grant = grant;
        this.open = open;
        this.society = society;
        this.addresses = addresses;
        this.stores = stores;
    }

    HttpServletRequest request() {
        return request;
    }

    HttpServletResponse response() {
        return response;
    }

    Params params() {
        return params;
    }

    Addresses addresses() {
        return addresses;
    }

    Stores stores() {
        return stores;
    }

    @Nullable
    Grant grant() {
        return grant;
    }

    Society society() {
        if (society == null) {
            throw new Refused(503, "There is no society on this server yet");
        }
        return society;
    }

    @Nullable
    Society societyIfAny() {
        return society;
    }

    long societyId() {
        return society().card().id();
    }

    /// Who calls, or −1 when it is nobody in particular.
    int viewer() {
        return grant == null ? -1 : grant.account();
    }

    /// Who calls, where it must be somebody who allowed the program this.
    int person(String scope) {
        if (grant == null || grant.account() < 0) {
            throw grant == null
                    ? Refused.unauthorized()
                    : new Refused(422, "This method requires an authenticated user");
        }
        need(grant, scope);
        return grant.account();
    }

    /// Lets everybody in where the society is open, else only those who allowed the program this.
    int reader(String scope) {
        if (grant == null) {
            if (!open) {
                throw new Refused(401, "This API requires an authenticated user");
            }
            return -1;
        }
        if (grant.account() >= 0) {
            need(grant, scope);
        }
        return grant.account();
    }

    private static void need(Grant grant, String scope) {
        if (!Scopes.allow(grant.scopes(), scope)) {
            throw new Refused(403, "This action is outside the authorized scopes");
        }
    }

    Desk desk(int person) {
        return stores.desks().of(societyId(), person);
    }

    View view() {
        View known = view;
        if (known == null) {
            known = new View(society(), viewer(), addresses, stores);
            view = known;
        }
        return known;
    }

    /// The number of an account named by its id.
    int account(String id) {
        int number = stores.ids().account(societyId(), id);
        if (number < 0 || society().accounts().account(number) == null) {
            throw Refused.missing();
        }
        return number;
    }

    /// A status that the viewer may see.
    dev.hubbub.app.server.society.Status status(String id) {
        dev.hubbub.app.server.society.Status found = society().timelines().status(number(id), viewer());
        if (found == null) {
            throw Refused.missing();
        }
        return found;
    }

    static long number(String id) {
        try {
            long number = Long.parseLong(id);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // no id of ours
        }
        throw Refused.missing();
    }

    Paging paging(int usualLimit) {
        return Paging.of(params, usualLimit);
    }

    /// Leads to the neighbours of a page by the `Link` header.
    ///
    /// @param full whether there may be more behind it
    <T> List<T> linked(List<T> page, Function<T, String> id, boolean full) {
        if (!page.isEmpty()) {
            String link = Paging.link(
                    addresses.base() + request.getRequestURI(),
                    request.getQueryString(),
                    id.apply(page.getFirst()),
                    id.apply(page.getLast()),
                    full);
            if (link != null) {
                response.setHeader("Link", link);
            }
        }
        return page;
    }

    /// Leads to the next page of a list whose cursor is not an id of what it holds.
    void linkNext(long cursor) {
        if (cursor >= 0) {
            String next = Long.toString(cursor);
            String link =
                    Paging.link(addresses.base() + request.getRequestURI(), request.getQueryString(), next, next, true);
            if (link != null) {
                response.setHeader("Link", link.substring(0, link.indexOf(", <")));
            }
        }
    }
}
