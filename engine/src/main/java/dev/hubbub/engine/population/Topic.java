package dev.hubbub.engine.population;

/// What posts and events are about: a taxonomy of 60 topics in 11 themes.
///
/// The themes follow the top tier of the IPTC Media Topics vocabulary (iptc.org/standards/media-topics) where it has
/// one; the topics below them are the finest grain at which a persona has an interest. The order is part of stored
/// worlds: new topics go at the end.
public enum Topic {
    FOOTBALL(Theme.SPORT),
    BASKETBALL(Theme.SPORT),
    AMERICAN_FOOTBALL(Theme.SPORT),
    BASEBALL(Theme.SPORT),
    CRICKET(Theme.SPORT),
    TENNIS(Theme.SPORT),
    MOTORSPORT(Theme.SPORT),
    COMBAT_SPORT(Theme.SPORT),
    ATHLETICS(Theme.SPORT),
    RUGBY(Theme.SPORT),
    NATIONAL_POLITICS(Theme.POLITICS),
    LOCAL_POLITICS(Theme.POLITICS),
    WORLD_AFFAIRS(Theme.POLITICS),
    ELECTIONS(Theme.POLITICS),
    PROTEST(Theme.POLITICS),
    MIGRATION(Theme.POLITICS),
    CIVIL_RIGHTS(Theme.SOCIETY),
    GENDER(Theme.SOCIETY),
    RELIGION(Theme.SOCIETY),
    EDUCATION(Theme.SOCIETY),
    FAMILY(Theme.SOCIETY),
    WORK(Theme.SOCIETY),
    MOVIES(Theme.ENTERTAINMENT),
    TELEVISION(Theme.ENTERTAINMENT),
    POP_MUSIC(Theme.ENTERTAINMENT),
    ROCK_MUSIC(Theme.ENTERTAINMENT),
    HIP_HOP(Theme.ENTERTAINMENT),
    LATIN_MUSIC(Theme.ENTERTAINMENT),
    CELEBRITIES(Theme.ENTERTAINMENT),
    AWARDS(Theme.ENTERTAINMENT),
    COMEDY(Theme.ENTERTAINMENT),
    ANIME(Theme.ENTERTAINMENT),
    BOOKS(Theme.CULTURE),
    ART(Theme.CULTURE),
    HISTORY(Theme.CULTURE),
    PHOTOGRAPHY(Theme.CULTURE),
    GAMING(Theme.TECHNOLOGY),
    ESPORTS(Theme.TECHNOLOGY),
    GADGETS(Theme.TECHNOLOGY),
    SOFTWARE(Theme.TECHNOLOGY),
    ARTIFICIAL_INTELLIGENCE(Theme.TECHNOLOGY),
    INTERNET(Theme.TECHNOLOGY),
    SPACE(Theme.SCIENCE),
    BIOLOGY(Theme.SCIENCE),
    PHYSICS(Theme.SCIENCE),
    CLIMATE(Theme.SCIENCE),
    HEALTH(Theme.HEALTH),
    FITNESS(Theme.HEALTH),
    MENTAL_HEALTH(Theme.HEALTH),
    ECONOMY(Theme.BUSINESS),
    COMPANIES(Theme.BUSINESS),
    PERSONAL_FINANCE(Theme.BUSINESS),
    CRYPTO(Theme.BUSINESS),
    DISASTERS(Theme.SAFETY),
    CRIME(Theme.SAFETY),
    TRAFFIC(Theme.SAFETY),
    FOOD(Theme.LIFESTYLE),
    TRAVEL(Theme.LIFESTYLE),
    FASHION(Theme.LIFESTYLE),
    PETS(Theme.LIFESTYLE);

    private final Theme theme;

    Topic(Theme theme) {
        this.theme = theme;
    }

    /// The theme above this topic.
    public Theme theme() {
        return theme;
    }

    /// Number of topics.
    public static final int COUNT = values().length;

    /// The upper tier of the taxonomy.
    public enum Theme {
        SPORT,
        POLITICS,
        SOCIETY,
        ENTERTAINMENT,
        CULTURE,
        TECHNOLOGY,
        SCIENCE,
        HEALTH,
        BUSINESS,
        SAFETY,
        LIFESTYLE
    }
}
