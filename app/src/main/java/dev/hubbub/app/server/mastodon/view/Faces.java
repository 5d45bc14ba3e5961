package dev.hubbub.app.server.mastodon.view;

import dev.hubbub.app.server.mastodon.entity.Account;
import dev.hubbub.app.server.mastodon.entity.CustomEmoji;
import dev.hubbub.app.server.mastodon.keep.Kind;
import dev.hubbub.app.server.mastodon.keep.Looks;
import dev.hubbub.app.server.mastodon.text.Markup;
import dev.hubbub.app.server.society.Society;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How accounts look: a persona as it was drawn, a person as they made themselves.
final class Faces {

    private final Society society;
    private final Society.Card card;
    private final Addresses addresses;
    private final Stores stores;

    Faces(Society society, Society.Card card, Addresses addresses, Stores stores) {
        this.society = society;
        this.card = card;
        this.addresses = addresses;
        this.stores = stores;
    }

    Account of(dev.hubbub.app.server.society.Account account) {
        Looks looks = account.person() ? looks(account.number()) : Looks.USUAL;
        String url = addresses.account(account.handle());
        String avatar = picture(looks.avatar(), addresses.avatar(card.id(), account.number()));
        String header = picture(looks.header(), addresses.header(card.id(), account.number()));
        List<Account.Field> fields = new ArrayList<>();
        for (Looks.Line line : looks.fields()) {
            fields.add(new Account.Field(line.name(), Markup.line(line.value(), links(List.of())), null));
        }
        return new Account(
                stores.ids().of(card.id(), account.number()),
                account.handle(),
                account.handle(),
                account.name(),
                looks.locked(),
                account.person() ? looks.bot() : card.labelled(),
                looks.discoverable(),
                looks.indexable(),
                false,
                Times.midnight(account.joinedMs()),
                Markup.paragraphs(account.bio(), links(null)),
                url,
                addresses.accountUri(account.handle()),
                avatar,
                avatar,
                "",
                header,
                header,
                "",
                account.followers(),
                account.following(),
                account.statuses(),
                account.lastMs() < 0 ? null : Times.day(account.lastMs()),
                looks.hideCollections(),
                false,
                account.suspended(),
                false,
                emojis(account.name() + " " + account.bio()),
                List.of(),
                List.copyOf(fields));
    }

    /// How a person made their page.
    Looks looks(int person) {
        return stores.desks()
                .of(card.id(), person)
                .find(Kind.LOOKS, "", Looks.class)
                .orElse(Looks.USUAL);
    }

    List<CustomEmoji> emojis(String text) {
        return stores.emoji().in(text).stream()
                .map(one -> emoji(one, addresses))
                .toList();
    }

    static CustomEmoji emoji(dev.hubbub.app.server.mastodon.media.Emoji.One one, Addresses addresses) {
        String url = addresses.emoji(one.shortcode());
        return new CustomEmoji(one.shortcode(), url, url, one.visible(), one.category());
    }

    /// Links of a text.
    ///
    /// @param named the accounts that may be meant, or null for whoever there is
    Markup.Links links(@Nullable List<dev.hubbub.app.server.society.Account> named) {
        return new Markup.Links() {
            @Override
            public @Nullable String mention(String handle, String host) {
                if (!host.isEmpty() && !host.equalsIgnoreCase(addresses.host())) {
                    return null;
                }
                if (named == null) {
                    dev.hubbub.app.server.society.Account found =
                            society.accounts().byHandle(handle);
                    return found == null ? null : addresses.account(found.handle());
                }
                return named.stream()
                        .filter(one -> one.handle().equalsIgnoreCase(handle))
                        .findFirst()
                        .map(one -> addresses.account(one.handle()))
                        .orElse(null);
            }

            @Override
            public String tag(String tag) {
                return addresses.tag(tag);
            }
        };
    }

    private String picture(long own, String drawn) {
        return own == 0 ? drawn : addresses.file(own, "original.png");
    }
}
