package dev.hubbub.app.server.mastodon.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Where pages and files of a society are, on the address under which clients know the server.
///
/// @param base scheme, host and port, without a slash at the end
/// @param slug name of the society in addresses, or empty for the one that answers at the top
public record Addresses(String base, String slug) {

    private String top() {
        return slug.isEmpty() ? base : base + "/s/" + slug;
    }

    public String account(String handle) {
        return top() + "/@" + handle;
    }

    public String accountUri(String handle) {
        return top() + "/users/" + handle;
    }

    public String status(String handle, long id) {
        return account(handle) + "/" + id;
    }

    public String statusUri(String handle, long id) {
        return accountUri(handle) + "/statuses/" + id;
    }

    public String tag(String tag) {
        return top() + "/tags/" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
    }

    public String avatar(long society, int account) {
        return base + "/media/avatars/" + society + "/" + account + ".png";
    }

    public String header(long society, int account) {
        return base + "/media/headers/" + society + "/" + account + ".png";
    }

    public String file(long number, String name) {
        return base + "/media/files/" + number + "/" + name;
    }

    public String emoji(String shortcode) {
        return base + "/media/emoji/" + shortcode;
    }

    /// A path of ours with the server before it; an address elsewhere as it is.
    String at(String path) {
        return path.startsWith("/") ? base + path : path;
    }

    /// Host and port as clients show them.
    public String host() {
        return base.substring(base.indexOf("://") + 3);
    }
}
