package dev.hubbub.engine.population;

import java.util.ArrayList;
import java.util.List;

/// A country of the seed profiles: how many of them live there, in which cities, and how its users differ.
///
/// Sources of [#ALL]:
/// - **Shares**: the audience the platform X reports to advertisers, DataReportal, *Digital 2024* and *2025* country
///   pages (United States 104 M, Japan 70 M, India 25 M, Great Britain 23 M, Brazil 16 M: checked; the smaller ones as
///   recalled, check before quoting). Seeds post in English or Spanish, 60 to 40, so within a language the shares
///   follow the audience, damped to the power 0.8 lest one country drown the rest, and countries that mostly post in
///   another language count a tenth: their seeds are the residents who post in English (in Brazil half in Spanish).
/// - **Ages**: see [Demography].
/// - **Women**: near half in the United States (Pew Research Center, *Sizing Up Twitter Users*, 2019: checked); 36 % of
///   the world's advertising audience (DataReportal, February 2025: checked); the countries between are interpolated
///   (assumption of this project).
/// - **Schooling**: three levels after tertiary attainment at 25 to 34, OECD *Education at a Glance* 2023
///   and UNESCO (as recalled, check before quoting).
/// - **Leaning**: mean of users on −1 left to 1 right. United States: 60 % of adult users lean to the Democrats (Pew
/// 2019:
///   checked); the rest is an assumption of this project in the direction of World Values Survey wave 7.
///
/// @param english   parts of the English-writing seeds
/// @param spanish   parts of the Spanish-writing seeds
/// @param older     whether its users have the ages of surveys, or the younger ones of the advertising audience
/// @param women     share of women
/// @param schooling 1 low to 3 high
/// @param leaning   mean leaning of users
record Nation(
        String code,
        double english,
        double spanish,
        boolean older,
        double women,
        int schooling,
        double leaning,
        List<City> cities) {

    /// A city and its IANA time zone.
    record City(String name, String timeZone) {}

    /// Every country, in a fixed order.
    static final List<Nation> ALL = read("""
            US 226 30 older .49 3 -.14 New York=America/New_York, Los Angeles=America/Los_Angeles, Chicago=America/Chicago, Houston=America/Chicago, Philadelphia=America/New_York, Atlanta=America/New_York, Seattle=America/Los_Angeles, Miami=America/New_York
            GB 84 0 older .46 3 -.12 London=Europe/London, Manchester=Europe/London, Birmingham=Europe/London, Leeds=Europe/London, Glasgow=Europe/London, Cardiff=Europe/London, Bristol=Europe/London, Belfast=Europe/London
            IN 64 0 younger .26 2 .12 Mumbai=Asia/Kolkata, Delhi=Asia/Kolkata, Bengaluru=Asia/Kolkata, Chennai=Asia/Kolkata, Hyderabad=Asia/Kolkata, Kolkata=Asia/Kolkata, Pune=Asia/Kolkata
            CA 38 0 older .47 3 -.12 Toronto=America/Toronto, Vancouver=America/Vancouver, Montréal=America/Toronto, Calgary=America/Edmonton, Halifax=America/Halifax
            AU 32 0 older .46 3 -.08 Sydney=Australia/Sydney, Melbourne=Australia/Melbourne, Brisbane=Australia/Brisbane, Perth=Australia/Perth, Adelaide=Australia/Adelaide
            NG 34 0 younger .36 1 .05 Lagos=Africa/Lagos, Abuja=Africa/Lagos, Ibadan=Africa/Lagos, Port Harcourt=Africa/Lagos, Enugu=Africa/Lagos
            PH 30 0 younger .52 2 .02 Manila=Asia/Manila, Quezon City=Asia/Manila, Cebu=Asia/Manila, Davao=Asia/Manila
            ZA 22 0 younger .45 1 -.02 Johannesburg=Africa/Johannesburg, Cape Town=Africa/Johannesburg, Durban=Africa/Johannesburg, Pretoria=Africa/Johannesburg
            IE 16 0 older .46 3 -.12 Dublin=Europe/Dublin, Cork=Europe/Dublin, Galway=Europe/Dublin, Limerick=Europe/Dublin
            KE 16 0 younger .36 1 .02 Nairobi=Africa/Nairobi, Mombasa=Africa/Nairobi, Kisumu=Africa/Nairobi, Nakuru=Africa/Nairobi
            GH 10 0 younger .36 1 .05 Accra=Africa/Accra, Kumasi=Africa/Accra, Tamale=Africa/Accra
            NZ 8 0 older .47 3 -.1 Auckland=Pacific/Auckland, Wellington=Pacific/Auckland, Christchurch=Pacific/Auckland
            DE 12 0 older .40 2 -.1 Berlin=Europe/Berlin, Hamburg=Europe/Berlin, München=Europe/Berlin, Köln=Europe/Berlin
            FR 12 0 older .42 3 -.06 Paris=Europe/Paris, Lyon=Europe/Paris, Marseille=Europe/Paris, Toulouse=Europe/Paris
            NL 9 0 older .42 3 -.04 Amsterdam=Europe/Amsterdam, Rotterdam=Europe/Amsterdam, Utrecht=Europe/Amsterdam
            IT 8 0 older .42 2 -.02 Roma=Europe/Rome, Milano=Europe/Rome, Napoli=Europe/Rome, Torino=Europe/Rome
            JP 16 0 younger .45 3 .02 Tokyo=Asia/Tokyo, Osaka=Asia/Tokyo, Nagoya=Asia/Tokyo, Fukuoka=Asia/Tokyo
            BR 10 10 younger .45 1 -.05 São Paulo=America/Sao_Paulo, Rio de Janeiro=America/Sao_Paulo, Salvador=America/Bahia, Porto Alegre=America/Sao_Paulo
            PT 4 0 older .43 2 -.06 Lisboa=Europe/Lisbon, Porto=Europe/Lisbon, Braga=Europe/Lisbon
            MA 4 0 younger .33 1 .02 Casablanca=Africa/Casablanca, Rabat=Africa/Casablanca, Marrakech=Africa/Casablanca
            EG 5 0 younger .33 1 .04 Cairo=Africa/Cairo, Alexandria=Africa/Cairo, Giza=Africa/Cairo
            ES 0 92 older .45 3 -.1 Madrid=Europe/Madrid, Barcelona=Europe/Madrid, València=Europe/Madrid, Sevilla=Europe/Madrid, Zaragoza=Europe/Madrid, Bilbao=Europe/Madrid, Málaga=Europe/Madrid, Las Palmas=Atlantic/Canary
            MX 0 112 younger .46 1 -.08 Ciudad de México=America/Mexico_City, Guadalajara=America/Mexico_City, Monterrey=America/Monterrey, Puebla=America/Mexico_City, Tijuana=America/Tijuana, Mérida=America/Merida, Cancún=America/Cancun
            AR 0 64 younger .48 2 -.04 Buenos Aires=America/Argentina/Buenos_Aires, Córdoba=America/Argentina/Cordoba, Rosario=America/Argentina/Cordoba, Mendoza=America/Argentina/Mendoza, La Plata=America/Argentina/Buenos_Aires
            CO 0 52 younger .47 2 -.02 Bogotá=America/Bogota, Medellín=America/Bogota, Cali=America/Bogota, Barranquilla=America/Bogota, Bucaramanga=America/Bogota
            CL 0 38 younger .47 2 -.08 Santiago=America/Santiago, Valparaíso=America/Santiago, Concepción=America/Santiago, Antofagasta=America/Santiago
            PE 0 30 younger .45 2 .0 Lima=America/Lima, Arequipa=America/Lima, Trujillo=America/Lima, Cusco=America/Lima
            VE 0 28 younger .47 1 .08 Caracas=America/Caracas, Maracaibo=America/Caracas, Valencia=America/Caracas, Barquisimeto=America/Caracas
            EC 0 18 younger .46 1 .02 Quito=America/Guayaquil, Guayaquil=America/Guayaquil, Cuenca=America/Guayaquil
            UY 0 12 younger .48 1 -.1 Montevideo=America/Montevideo, Salto=America/Montevideo, Maldonado=America/Montevideo
            DO 0 12 younger .47 1 .04 Santo Domingo=America/Santo_Domingo, Santiago de los Caballeros=America/Santo_Domingo, La Romana=America/Santo_Domingo
            CR 0 9 younger .46 1 .0 San José=America/Costa_Rica, Alajuela=America/Costa_Rica, Heredia=America/Costa_Rica
            GT 0 9 younger .42 1 .06 Ciudad de Guatemala=America/Guatemala, Quetzaltenango=America/Guatemala, Antigua=America/Guatemala
            BO 0 8 younger .44 1 -.04 La Paz=America/La_Paz, Santa Cruz=America/La_Paz, Cochabamba=America/La_Paz
            PY 0 8 younger .45 1 .06 Asunción=America/Asuncion, Ciudad del Este=America/Asuncion, Encarnación=America/Asuncion
            PA 0 7 younger .46 1 .04 Ciudad de Panamá=America/Panama, Colón=America/Panama, David=America/Panama
            """);

    /// Share of the seeds that write in English, as in the project's first two languages.
    static final double ENGLISH = 0.6;

    /// A country with the language its resident writes in.
    record Draw(Nation nation, String language) {}

    /// The country and language at a place in [0, 1) of the whole list laid end to end.
    static Draw at(double unit) {
        boolean english = unit < ENGLISH;
        double place = english ? unit / ENGLISH : (unit - ENGLISH) / (1 - ENGLISH);
        double total = 0;
        for (Nation nation : ALL) {
            total += english ? nation.english : nation.spanish;
        }
        double left = place * total;
        for (Nation nation : ALL) {
            double part = english ? nation.english : nation.spanish;
            if (left < part) {
                return new Draw(nation, english ? "en" : "es");
            }
            left -= part;
        }
        return new Draw(ALL.getFirst(), english ? "en" : "es");
    }

    private static List<Nation> read(String table) {
        List<Nation> nations = new ArrayList<>();
        for (String line : table.lines().toList()) {
            String[] cell = line.split(" ", 8);
            List<City> cities = new ArrayList<>();
            for (String city : cell[7].split(", ")) {
                int equals = city.indexOf('=');
                cities.add(new City(city.substring(0, equals), city.substring(equals + 1)));
            }
            nations.add(new Nation(
                    cell[0],
                    Double.parseDouble(cell[1]),
                    Double.parseDouble(cell[2]),
                    cell[3].equals("older"),
                    Double.parseDouble(cell[4]),
                    Integer.parseInt(cell[5]),
                    Double.parseDouble(cell[6]),
                    List.copyOf(cities)));
        }
        return List.copyOf(nations);
    }
}
