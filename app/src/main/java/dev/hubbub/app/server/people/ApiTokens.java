package dev.hubbub.app.server.people;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Tokens by which programs act for a person: a game that pushes events, a bot that reads along.
@Component
public class ApiTokens {

    /// What they begin with, so that one that got out can be told for what it is.
    public static final String PREFIX = "hubbub_";

    private final JdbcClient database;

    ApiTokens(JdbcClient database) {
        this.database = database;
    }

    /// A token as its owner sees it later.
    public record Known(long id, String title, String madeAt) {}

    /// Makes a token and returns its secret, which is not kept.
    public String make(long person, String title) {
        String token = PREFIX + Tokens.fresh();
        database.sql("insert into api_token (person_id, token_hash, title) values (?, ?, ?)")
                .params(person, Tokens.hash(token), title)
                .update();
        return token;
    }

    public List<Known> of(long person) {
        return database.sql("select id, title, made_at from api_token where person_id = ? order by id")
                .param(person)
                .query((row, number) -> new Known(row.getLong("id"), row.getString("title"), row.getString("made_at")))
                .list();
    }

    public boolean remove(long person, long id) {
        return database.sql("delete from api_token where person_id = ? and id = ?")
                        .params(person, id)
                        .update()
                > 0;
    }

    /// Who acts by a token.
    Optional<SignedIn> holder(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return database.sql("""
                        select p.id, p.login, p.owner from api_token t join person p on p.id = t.person_id
                        where t.token_hash = ? and not p.disabled
                        """)
                .param(Tokens.hash(token))
                .query((row, number) ->
                        new SignedIn(row.getLong("id"), row.getString("login"), row.getBoolean("owner")))
                .optional();
    }
}
