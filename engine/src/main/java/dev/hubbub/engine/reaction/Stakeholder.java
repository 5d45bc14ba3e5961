package dev.hubbub.engine.reaction;

/// Somebody whom an event concerns.
///
/// @param name    as people write it: a team, a party, a company, a person in public office
/// @param side    label of the side it stands on; stakeholders with one label stand together
/// @param country ISO 3166-1 alpha-2 code of the people who feel it is theirs, or empty
/// @param leaning −1 left to 1 right of the people who feel it is theirs; 0 when politics has no part in it
/// @param outcome what the event is for this side: −1 a disaster to 1 a triumph
public record Stakeholder(String name, String side, String country, double leaning, double outcome) {

    public Stakeholder {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name of a stakeholder must not be blank, but was '" + name + "'");
        }
        if (!(leaning >= -1 && leaning <= 1)) {
            throw new IllegalArgumentException("leaning must be in [-1, 1], but was " + leaning);
        }
        if (!(outcome >= -1 && outcome <= 1)) {
            throw new IllegalArgumentException("outcome must be in [-1, 1], but was " + outcome);
        }
    }
}
