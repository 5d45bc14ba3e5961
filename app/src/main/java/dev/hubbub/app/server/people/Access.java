package dev.hubbub.app.server.people;

import dev.hubbub.app.server.HostedSocieties;
import dev.hubbub.app.server.society.LiveSociety;
import dev.hubbub.app.server.society.Refusal;
import dev.hubbub.app.server.society.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Who may do what where: asked by whatever answers a request.
@Component
public class Access {

    private final HostedSocieties societies;
    private final People people;
    private final Turn seating = new Turn("a seat must be taken by one at a time");

    Access(HostedSocieties societies, People people) {
        this.societies = societies;
        this.people = people;
    }

    /// Who asks.
    public SignedIn person() {
        return SignedIn.now();
    }

    /// The owner of the server, who asks.
    public SignedIn owner() {
        SignedIn person = person();
        if (!person.owner()) {
            throw new AccessDeniedException("the owner of the server alone may do this");
        }
        return person;
    }

    /// A society in which who asks has at least a role. Others learn nothing of it.
    public LiveSociety society(String slug, Role role) {
        SignedIn person = person();
        LiveSociety society = societies
                .live(slug)
                .filter(one -> role(person, one) != null)
                .orElseThrow(() -> new Refusal.Missing("society must be there, but was '" + slug + "'"));
        Role own = role(person, society);
        if (own == null || !own.covers(role)) {
            throw new AccessDeniedException("a role of " + role.word() + " is needed for this");
        }
        return society;
    }

    /// The role of somebody in a society, or null.
    public @Nullable Role role(SignedIn person, LiveSociety society) {
        return person.owner()
                ? Role.OWNER
                : people.member(person.person(), society.settings().id())
                        .map(Member::role)
                        .orElse(null);
    }

    /// The seat of who asks, or −1 when it has none.
    public int seat(LiveSociety society) {
        return people.member(person().person(), society.settings().id())
                .map(Member::seat)
                .orElse(-1);
    }

    /// The seat of a person, taken now if it has none.
    public int seated(long person, LiveSociety society) {
        long id = society.settings().id();
        int known = seatTaken(person, society);
        if (known >= 0) {
            return known;
        }
        seating.take();
        try {
            int seat = seatTaken(person, society);
            if (seat >= 0) {
                return seat;
            }
            Person one = people.byId(person)
                    .orElseThrow(() -> new Refusal.Missing("person must be there, but was " + person));
            if (people.member(person, id).isEmpty()) {
                if (!one.owner()) {
                    throw new AccessDeniedException("an invitation is needed for this");
                }
                people.put(person, id, Role.OWNER);
            }
            int mine = society.seatOf(person);
            int taken = mine >= 0 ? mine : society.join(person, handle(one), one.name(), "");
            people.seat(person, id, taken);
            return taken;
        } finally {
            seating.end();
        }
    }

    private int seatTaken(long person, LiveSociety society) {
        int seat =
                people.member(person, society.settings().id()).map(Member::seat).orElse(-1);
        return seat >= 0 && society.accounts().account(seat) != null ? seat : -1;
    }

    private static String handle(Person person) {
        return person.login().replaceFirst("@.*", "");
    }
}
