package dev.hubbub.app.server.people;

import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.store.Tenant;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The people known to the server, their passwords, and the societies they belong to.
@Component
public class People {

    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_PASSWORD = 200;

    private final Tenant tenant;
    private final JdbcClient database;
    private final Passwords passwords;

    People(Tenant tenant, JdbcClient database, Passwords passwords) {
        this.tenant = tenant;
        this.database = database;
        this.passwords = passwords;
    }

    /// Somebody who wants to come in, with what is kept of the password.
    record Newcomer(String name, String login, String kept) {}

    /// Checks what somebody says of itself, and hashes the password: to be done before a transaction is begun,
    /// since it takes long.
    Newcomer newcomer(String name, String login, String password) {
        String small = login.strip().toLowerCase(Locale.ROOT);
        if (!small.matches("[a-z0-9._+@-]{2,100}")) {
            throw new Refusal.Invalid(
                    "login must be 2 to 100 letters, digits and any of . _ + @ -, but was '" + login + "'");
        }
        if (name.isBlank() || name.length() > 100) {
            throw new Refusal.Invalid("name must be 1 to 100 characters long, but was " + name.length());
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
            throw new Refusal.Invalid("password must be " + SHORTEST_PASSWORD + " to " + LONGEST_PASSWORD
                    + " characters long, but was " + password.length());
        }
        return new Newcomer(name.strip(), small, passwords.kept(password));
    }

    /// Adds a person.
    Person add(Newcomer one, boolean owner) {
        try {
            return database.sql("insert into person (name, login, password, owner) values (?, ?, ?, ?) returning *")
                    .params(one.name(), one.login(), one.kept(), owner)
                    .query(People::person)
                    .single();
        } catch (DuplicateKeyException e) {
            throw new Refusal.Invalid("login must be free, but was '" + one.login() + "'");
        }
    }

    /// The person with a login and a password. Takes as long when there is no such person.
    public Optional<Person> with(String login, String password) {
        record Found(Person person, String password) {}
        Optional<Found> found = database.sql("select * from person where login = ?")
                .param(login.strip().toLowerCase(Locale.ROOT))
                .query((row, number) -> new Found(person(row, number), row.getString("password")))
                .optional();
        boolean right = password.length() <= LONGEST_PASSWORD
                && passwords.fits(password, found.map(Found::password).orElse(""));
        return found.map(Found::person).filter(person -> right && !person.disabled());
    }

    public Optional<Person> byId(long id) {
        return database.sql("select * from person where id = ?")
                .param(id)
                .query(People::person)
                .optional();
    }

    public List<Person> all() {
        return database.sql("select * from person order by id")
                .query(People::person)
                .list();
    }

    public void disable(long id, boolean disabled) {
        database.sql("update person set disabled = ? where id = ? and not owner")
                .params(disabled, id)
                .update();
    }

    /// The place of a person in a society; owners of the server own every society.
    public Optional<Member> member(long person, long society) {
        return tenant.of(
                society,
                () -> database.sql("select * from membership where person_id = ? and society_id = ?")
                        .params(person, society)
                        .query(People::member)
                        .optional());
    }

    public List<Member> membersOf(long society) {
        return tenant.of(
                society,
                () -> database.sql("select * from membership where society_id = ? order by person_id")
                        .param(society)
                        .query(People::member)
                        .list());
    }

    /// Gives a person a role in a society.
    public void put(long person, long society, Role role) {
        tenant.of(
                society,
                () -> database.sql("""
                                insert into membership (society_id, person_id, role) values (?, ?, ?)
                                on conflict (society_id, person_id) do update set role = excluded.role
                                """).params(society, person, role.word()).update());
    }

    /// Ends that a person belongs to a society; the seat it has taken stays its own.
    public void remove(long person, long society) {
        tenant.of(
                society,
                () -> database.sql("delete from membership where society_id = ? and person_id = ?")
                        .params(society, person)
                        .update());
    }

    /// Notes which seat a person has taken.
    public void seat(long person, long society, int seat) {
        tenant.of(
                society,
                () -> database.sql("update membership set seat = ? where society_id = ? and person_id = ?")
                        .params(seat, society, person)
                        .update());
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                row.getLong("id"),
                row.getString("name"),
                row.getString("login"),
                row.getBoolean("owner"),
                row.getBoolean("disabled"));
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        int seat = row.getInt("seat");
        boolean none = row.wasNull();
        return new Member(
                row.getLong("person_id"), row.getLong("society_id"), Role.of(row.getString("role")), none ? -1 : seat);
    }
}
