package dev.hubbub.engine.population;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What people say of themselves, by topic and language; written for this project.
final class BioPhrases {

    /// Topic, emoji, English phrases, Spanish phrases; phrases parted by a slash.
    private static final String TOPICS = """
            FOOTBALL|⚽|football first, everything else later/90 minutes of suffering a week/retired five-a-side legend|el fútbol es lo primero/sufriendo los domingos/cuelgo las botas cada año
            BASKETBALL|🏀|hoops/ball is life/still think I could dunk|baloncesto y poco más/triples y café/la NBA me quita el sueño
            AMERICAN_FOOTBALL|🏈|Sundays are sacred/fantasy league commissioner/fourth and goal, go for it|NFL los domingos/la NFL desde que era peque/jugando fantasy desde 2012
            BASEBALL|⚾|baseball is poetry/keeps score by hand/162 games of hope|la pelota es vida/béisbol desde la cuna/noveno inning, dos outs
            CRICKET|🏏|Test cricket is the only cricket/village leg spinner/up at 4am for the cricket|raro pero me gusta el críquet/viendo críquet sin entenderlo/críquet y té
            TENNIS|🎾|one-handed backhand/tennis at silly hours/hits into the net, loves it anyway|tenis de madrugada/revés a una mano/más pádel que tenis
            MOTORSPORT|🏎️|F1 nerd/lights out and away we go/box box box|domingo de F1/gasolina en las venas/motos, coches y ruido
            COMBAT_SPORT|🥊|boxing/white belt forever/fight nights|boxeo/cinturón blanco para siempre/noches de pelea
            ATHLETICS|🏃|slow marathoner/parkrun regular/running late, and just running|corriendo maratones despacio/runner de los lentos/atletismo
            RUGBY|🏉|rugby/retired prop, bad knees/scrum enthusiast|rugby y tercer tiempo/rugby de barro/placajes y cervezas
            NATIONAL_POLITICS|🗳️|politics junkie/shouting at the news/here for the politics, sorry|adicción a la política/política a todas horas/gritándole al telediario
            LOCAL_POLITICS|🏛️|residents' association bore/will talk about potholes/local democracy matters|barrio y orgullo/hablo de baches/mi barrio primero
            WORLD_AFFAIRS|🌍|foreign policy nerd/maps and borders/reading about places far away|geopolítica de sofá/mapas y fronteras/el mundo arde y yo leo
            ELECTIONS|📊|polls, polls, polls/election night is my Super Bowl/swingometer owner|encuestas y más encuestas/noches electorales/votar es gratis
            PROTEST|✊|see you in the streets/another world is possible/loud|nos vemos en la calle/otro mundo es posible/siempre en la marcha
            MIGRATION|🧳|far from home/child of immigrants/two passports, one heart|lejos de casa/migrante/dos países, un corazón
            CIVIL_RIGHTS|⚖️|human rights are not a debate/equality/on the side of the people|derechos para todo el mundo/igualdad/del lado de los de abajo
            GENDER|💜|feminist/smash it/reading bell hooks again|feminista/ni una menos/leyendo a Simone
            RELIGION|🙏|faith, family, coffee/child of God/saved by grace|Dios primero/fe y familia/todo a su tiempo, con Dios
            EDUCATION|📚|public schools forever/learning out loud/lifelong learner|la pública es de todos/aprendiendo siempre/un curso más y ya
            FAMILY|👨‍👩‍👧|family first/proud parent/world's okayest parent|mi familia es todo/orgullo de mis hijos/mis hijos, mi vida
            WORK|💼|overworked, underpaid/union member/is it Friday yet|trabajo demasiado/sindicato siempre/esperando el viernes
            MOVIES|🎬|films, mostly old ones/cries at the cinema/four stars, too long|cine y palomitas/lloro en el cine/películas viejas
            TELEVISION|📺|watching too much telly/one more episode/reality TV scholar|un capítulo más y a dormir/series sin parar/realities sin culpa
            POP_MUSIC|🎶|pop apologist/stan account, sort of/the bridge though|pop sin vergüenza/fan de todas/cantando en la ducha
            ROCK_MUSIC|🎸|loud guitars/saw them before they were famous/vinyl and regrets|rock nacional/guitarras y vinilos/el rock no murió
            HIP_HOP|🎤|hip hop head/bars/old school, mostly|rap de antes/hip hop en las venas/barras
            LATIN_MUSIC|💃|salsa on two/perreo scholar/reggaeton at the gym|salsa, cumbia y lo que venga/perreo hasta el suelo/reguetón viejo
            CELEBRITIES|✨|here for the gossip/pop culture degree/unserious|aquí por el chisme/farándula/solo cotilleo
            AWARDS|🏆|awards season is my season/still not over that Oscar/red carpet critic|viendo premios en pijama/crítica de alfombra roja/ese Óscar fue un robo
            COMEDY|😂|professional overthinker/mostly jokes/my mum thinks I'm funny|chistes malos/mi madre se ríe conmigo/todo es broma menos esto
            ANIME|🍥|anime and naps/rewatching again/subs not dubs|anime y siesta/otaku sin cura/leyendo manga
            BOOKS|📖|reader/too many books, not enough shelves/currently reading four things|leo más de lo que duermo/libros por todas partes/leo en el metro
            ART|🎨|makes things/museums on Sundays/draws in meetings|museos los domingos/pinto a ratos/dibujo en las reuniones
            HISTORY|🏺|history nerd/thinks about Rome too often/archives and dust|historia, sobre todo la rara/pienso mucho en Roma/archivos y polvo
            PHOTOGRAPHY|📷|takes pictures of doors/35mm/chasing the light|fotos de puertas/analógico/buscando la luz
            GAMING|🎮|gamer/one more turn/backlog of shame|videojuegos/una partida más/pendientes en Steam
            ESPORTS|🕹️|hardstuck gold/gg ez/watching other people play|en oro para siempre/gg/viendo jugar a otros
            GADGETS|📱|tech and toys/owns too many cables/first to break things|tecnología y cacharros/demasiados cables/lo compro y lo rompo
            SOFTWARE|💻|writes code, deletes most of it/works on my machine/open source|escribo código y luego lo borro/en mi máquina funciona/software libre
            ARTIFICIAL_INTELLIGENCE|🤖|AI, with questions/training models and houseplants/not a bot, promise|IA con preguntas/entrenando modelos y plantas/prometo que no soy un bot
            INTERNET|🌐|terminally online/here since 2009/should log off|demasiado internet/aquí desde 2010/debería desconectar
            SPACE|🚀|looking up/space is big/amateur astronomer|mirando al cielo/astronomía de balcón/el espacio me calma
            BIOLOGY|🧬|birds, bugs and beetles/cells are cool/names every mushroom|bichos y pájaros/setas y musgos/las células son geniales
            PHYSICS|⚛️|spherical cows/entropy always wins/physics, badly explained|vacas esféricas/la entropía gana/física para torpes
            CLIMATE|🌱|climate worrier/it's the climate/bikes over cars|el clima ya/más bici y menos coche/verde que te quiero verde
            HEALTH|🩺|wash your hands/vaccines work/tired, always tired|las vacunas funcionan/lávate las manos/sanidad pública
            FITNESS|💪|gym before work/leg day sceptic/lifts things, puts them down|gym antes del trabajo/nunca piernas/entreno para comer
            MENTAL_HEALTH|🧠|be kind/therapy works/one day at a time|la terapia sirve/un día a la vez/cuida tu cabeza
            ECONOMY|📈|charts and opinions/inflation watcher/it's the economy|la economía, siempre/mirando la inflación/gráficos y opiniones
            COMPANIES|🏢|building something/startups, scars/founder of nothing yet|emprendiendo y cayendo/negocios/startups y cicatrices
            PERSONAL_FINANCE|💰|index funds and patience/saving for a house I'll never buy/budget spreadsheets|ahorrando para una casa imposible/fondos indexados/el Excel no miente
            CRYPTO|₿|bought the top/hodl/sats|compré arriba/bitcoin y paciencia/hodl
            DISASTERS|🚨|storm watcher/volunteer first responder/prepared, mostly|voluntariado de protección civil/siempre con la radio/atento a los temblores
            CRIME|🔎|true crime podcasts/it was the husband/listens to crime shows to relax|crónica negra/pódcasts de crímenes/fue el marido
            TRAFFIC|🚦|stuck in traffic/train delays, documented/cyclist, still alive|siempre en el atasco/el metro va tarde/ciclista y con vida
            FOOD|🍜|will travel for noodles/sourdough survivor/eats first, tweets later|como y luego tuiteo/la tortilla, con cebolla/cocino con ajo
            TRAVEL|✈️|34 countries and counting/window seat/always planning the next one|mochila lista/asiento de ventana/planeando el siguiente viaje
            FASHION|👗|thrift shops/overdressed, always/shoes|ropa de segunda mano/zapatos/siempre de negro
            PETS|🐶|my dog runs this account/cat person/two cats, one sofa|mi perro manda aquí/gatos/dos gatos y un sofá
            """;

    /// Clubs people wear on their page, by country, of sports that are played there.
    private static final String CLUBS = """
            ES FOOTBALL Betis,Athletic,Atleti,Barça,Real Madrid,Sevilla,Valencia,Real Sociedad,Celta,Rayo,Zaragoza
            MX FOOTBALL América,Chivas,Pumas,Cruz Azul,Tigres,Rayados,Toluca,Atlas
            AR FOOTBALL Boca,River,Racing,San Lorenzo,Independiente,Rosario Central,Newell's,Vélez,Huracán,Estudiantes
            CO FOOTBALL Nacional,Millonarios,América de Cali,Junior,Santa Fe,Medellín
            CL FOOTBALL Colo-Colo,la U,la Católica,Wanderers,Cobreloa
            PE FOOTBALL Universitario,Alianza Lima,Sporting Cristal,Melgar
            UY FOOTBALL Nacional,Peñarol,Defensor,Danubio
            EC FOOTBALL Barcelona SC,Liga de Quito,Emelec,Independiente del Valle
            VE BASEBALL Leones,Magallanes,Cardenales,Águilas
            DO BASEBALL Licey,Águilas Cibaeñas,Escogido,Gigantes
            CR FOOTBALL Saprissa,la Liga,Herediano
            PY FOOTBALL Olimpia,Cerro Porteño,Libertad
            BO FOOTBALL Bolívar,The Strongest,Oriente Petrolero
            GT FOOTBALL Municipal,Comunicaciones
            GB FOOTBALL Arsenal,Spurs,Leeds,Everton,Newcastle,Villa,Liverpool,West Ham,Celtic,Rangers,Palace,Sunderland,Forest
            IE FOOTBALL Bohs,Shamrock Rovers,Liverpool,Celtic
            US AMERICAN_FOOTBALL Bears,Eagles,Cowboys,Packers,Seahawks,49ers,Steelers,Lions,Giants,Chiefs
            US BASKETBALL Lakers,Knicks,Celtics,Bulls,Heat,Hawks,Warriors
            US BASEBALL Mets,Dodgers,Cubs,Red Sox,Phillies,Mariners,Astros
            CA BASKETBALL Raptors
            IN CRICKET CSK,RCB,Mumbai Indians,KKR,Rajasthan Royals
            AU CRICKET Sixers,Renegades,Heat
            NG FOOTBALL Arsenal,Chelsea,Man United,Enyimba
            KE FOOTBALL Gor Mahia,AFC Leopards,Arsenal,Man United
            GH FOOTBALL Hearts of Oak,Asante Kotoko,Chelsea
            ZA FOOTBALL Kaizer Chiefs,Orlando Pirates,Sundowns
            BR FOOTBALL Flamengo,Corinthians,Palmeiras,São Paulo,Grêmio,Bahia
            DE FOOTBALL Dortmund,Union,St. Pauli,HSV,Köln
            FR FOOTBALL OM,OL,PSG,TFC
            IT FOOTBALL Roma,Napoli,Inter,Milan,Toro,Lazio
            NL FOOTBALL Ajax,Feyenoord,PSV
            PT FOOTBALL Benfica,Sporting,Porto,Braga
            MA FOOTBALL Raja,Wydad
            EG FOOTBALL Al Ahly,Zamalek
            PH BASKETBALL Ginebra,Magnolia
            JP BASEBALL Hanshin Tigers,Giants,Hawks
            NZ RUGBY Hurricanes,Crusaders,Blues
            """;

    private static final Map<Topic, String> EMOJI = new EnumMap<>(Topic.class);
    private static final Map<Topic, List<String>> ENGLISH = new EnumMap<>(Topic.class);
    private static final Map<Topic, List<String>> SPANISH = new EnumMap<>(Topic.class);
    private static final Map<String, Map<Topic, List<String>>> CLUB = new TreeMap<>();

    static {
        for (String line : TOPICS.lines().toList()) {
            String[] cell = line.split("\\|");
            Topic topic = Topic.valueOf(cell[0]);
            EMOJI.put(topic, cell[1]);
            ENGLISH.put(topic, List.of(cell[2].split("/")));
            List<String> spanish = new ArrayList<>();
            for (int i = 3; i < cell.length; i++) {
                Collections.addAll(spanish, cell[i].split("/"));
            }
            SPANISH.put(topic, List.copyOf(spanish));
        }
        for (String line : CLUBS.lines().toList()) {
            String[] cell = line.split(" ", 3);
            CLUB.computeIfAbsent(cell[0], country -> new EnumMap<>(Topic.class))
                    .put(Topic.valueOf(cell[1]), List.of(cell[2].split(",")));
        }
    }

    private BioPhrases() {}

    static List<String> of(Topic topic, boolean spanish) {
        return (spanish ? SPANISH : ENGLISH).getOrDefault(topic, List.of());
    }

    static String emoji(Topic topic) {
        return EMOJI.getOrDefault(topic, "✨");
    }

    /// The clubs of a country in one sport; empty if none are named.
    static List<String> clubs(String country, Topic sport) {
        return CLUB.getOrDefault(country, new EnumMap<>(Topic.class)).getOrDefault(sport, List.of());
    }
}
