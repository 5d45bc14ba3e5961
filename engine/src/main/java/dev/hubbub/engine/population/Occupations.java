package dev.hubbub.engine.population;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What people do for a living, by sector, schooling and age, in English and in Spanish by gender.
///
/// Source of the shares of sectors: ILOSTAT, *Employment by economic activity*, modelled estimates 2022 (as recalled,
/// check before quoting), moved towards the offices, schools and newsrooms in which users of a microblog work more
/// often than others (Pew 2019: 42 % have a degree, checked; sizes are assumptions of this project). Occupations are
/// named after the groups of ISCO-08.
final class Occupations {

    /// One occupation: the schooling it takes and how people say it.
    ///
    /// @param least     lowest [Education] with which one does it
    /// @param popularity relative number of people in it within its sector
    record Occupation(
            Sector sector, Education least, double popularity, String english, String spanishWoman, String spanishMan) {

        /// The occupation as a person of a country and gender would say it.
        String said(String language, Gender gender, String country) {
            if (language.equals("es")) {
                String said = gender == Gender.WOMAN ? spanishWoman : spanishMan;
                return country.equals("ES") ? said : OVERSEAS.getOrDefault(said, said);
            }
            return country.equals("US") || country.equals("CA") || country.equals("PH")
                    ? OVERSEAS.getOrDefault(english, english)
                    : english;
        }

        boolean sameForAll() {
            return spanishWoman.equals(spanishMan);
        }
    }

    /// Share of each sector among working users, and what schooling does to it: factors without and with a degree.
    private static final String SECTORS = """
            EDUCATION 8 .3 2.2
            HEALTH 9 .7 1.5
            TECHNOLOGY 11 .5 1.7
            TRADE 12 1.5 .5
            MANUFACTURING 7 1.4 .5
            CONSTRUCTION 5 1.5 .3
            TRANSPORT 5 1.6 .2
            HOSPITALITY 7 1.6 .3
            FINANCE 6 .5 1.7
            MEDIA 6 .5 1.8
            ARTS 5 1 1.1
            PUBLIC_SERVICE 7 .9 1.2
            LAW 3 .1 2.4
            AGRICULTURE 2.5 1.5 .4
            SCIENCE 2.5 .1 2.5
            """;

    private static final String TABLE = """
            STUDENT|PRIMARY|10|student|estudiante|estudiante
            STUDENT|SECONDARY|3|law student|estudiante de derecho|estudiante de derecho
            STUDENT|SECONDARY|3|nursing student|estudiante de enfermería|estudiante de enfermería
            STUDENT|SECONDARY|3|engineering student|estudiante de ingeniería|estudiante de ingeniería
            STUDENT|SECONDARY|2|film student|estudiante de cine|estudiante de cine
            STUDENT|SECONDARY|2|history student|estudiante de historia|estudiante de historia
            STUDENT|SECONDARY|3|psychology student|estudiante de psicología|estudiante de psicología
            STUDENT|SECONDARY|3|computer science student|estudiante de informática|estudiante de informática
            STUDENT|MASTER|3|PhD student|doctoranda|doctorando
            EDUCATION|PRIMARY|1|school cook|cocinera de comedor escolar|cocinero de comedor escolar
            EDUCATION|BACHELOR|6|primary school teacher|maestra|maestro
            EDUCATION|BACHELOR|4|history teacher|profesora de historia|profesor de historia
            EDUCATION|BACHELOR|4|maths teacher|profesora de matemáticas|profesor de matemáticas
            EDUCATION|BACHELOR|3|English teacher|profesora de inglés|profesor de inglés
            EDUCATION|BACHELOR|2|teacher|docente|docente
            EDUCATION|DOCTORATE|2|lecturer|profesora universitaria|profesor universitario
            EDUCATION|MASTER|1|head teacher|directora de instituto|director de instituto
            EDUCATION|SECONDARY|3|teaching assistant|auxiliar de infantil|auxiliar de infantil
            EDUCATION|SECONDARY|2|swimming instructor|monitora de natación|monitor de natación
            EDUCATION|BACHELOR|1|school librarian|bibliotecaria escolar|bibliotecario escolar
            HEALTH|PRIMARY|1|hospital porter|celadora|celador
            HEALTH|BACHELOR|7|nurse|enfermera|enfermero
            HEALTH|MASTER|3|GP|médica de familia|médico de familia
            HEALTH|VOCATIONAL|4|care worker|auxiliar de enfermería|auxiliar de enfermería
            HEALTH|BACHELOR|3|physiotherapist|fisioterapeuta|fisioterapeuta
            HEALTH|BACHELOR|3|psychologist|psicóloga|psicólogo
            HEALTH|BACHELOR|2|pharmacist|farmacéutica|farmacéutico
            HEALTH|MASTER|1|dentist|odontóloga|odontólogo
            HEALTH|VOCATIONAL|2|paramedic|técnica en emergencias|técnico en emergencias
            HEALTH|BACHELOR|1|midwife|matrona|matrón
            HEALTH|BACHELOR|1|vet|veterinaria|veterinario
            TECHNOLOGY|PRIMARY|1|call centre agent|teleoperadora|teleoperador
            TECHNOLOGY|PRIMARY|.3|phone repairs|arreglo móviles|arreglo móviles
            TECHNOLOGY|VOCATIONAL|7|software developer|programadora|programador
            TECHNOLOGY|BACHELOR|3|data analyst|analista de datos|analista de datos
            TECHNOLOGY|SECONDARY|3|IT support|técnica de soporte|técnico de soporte
            TECHNOLOGY|BACHELOR|2|product manager|jefa de producto|jefe de producto
            TECHNOLOGY|BACHELOR|2|UX designer|diseñadora UX|diseñador UX
            TECHNOLOGY|BACHELOR|2|sysadmin|administradora de sistemas|administrador de sistemas
            TECHNOLOGY|BACHELOR|1|telecoms engineer|ingeniera de telecomunicaciones|ingeniero de telecomunicaciones
            TRADE|SECONDARY|6|shop assistant|dependienta|dependiente
            TRADE|SECONDARY|4|sales rep|comercial|comercial
            TRADE|SECONDARY|3|small business owner|comerciante|comerciante
            TRADE|SECONDARY|2|store manager|encargada de tienda|encargado de tienda
            TRADE|PRIMARY|2|market trader|vendedora de mercado|vendedor de mercado
            TRADE|BACHELOR|2|buyer|responsable de compras|responsable de compras
            TRADE|SECONDARY|2|hairdresser|peluquera|peluquero
            TRADE|SECONDARY|1|florist|florista|florista
            MANUFACTURING|PRIMARY|5|factory worker|operaria de fábrica|operario de fábrica
            MANUFACTURING|VOCATIONAL|4|mechanic|mecánica|mecánico
            MANUFACTURING|VOCATIONAL|3|machinist|tornera|tornero
            MANUFACTURING|BACHELOR|3|mechanical engineer|ingeniera mecánica|ingeniero mecánico
            MANUFACTURING|PRIMARY|2|machine operator|maquinista|maquinista
            MANUFACTURING|SECONDARY|2|baker|panadera|panadero
            MANUFACTURING|BACHELOR|2|quality engineer|ingeniera de calidad|ingeniero de calidad
            MANUFACTURING|BACHELOR|1|plant supervisor|jefa de planta|jefe de planta
            CONSTRUCTION|VOCATIONAL|5|electrician|electricista|electricista
            CONSTRUCTION|PRIMARY|4|builder|albañila|albañil
            CONSTRUCTION|VOCATIONAL|3|plumber|fontanera|fontanero
            CONSTRUCTION|BACHELOR|3|civil engineer|ingeniera civil|ingeniero civil
            CONSTRUCTION|MASTER|3|architect|arquitecta|arquitecto
            CONSTRUCTION|VOCATIONAL|2|carpenter|carpintera|carpintero
            CONSTRUCTION|SECONDARY|1|painter and decorator|pintora|pintor
            TRANSPORT|PRIMARY|5|taxi driver|taxista|taxista
            TRANSPORT|SECONDARY|5|lorry driver|camionera|camionero
            TRANSPORT|SECONDARY|3|bus driver|conductora de autobús|conductor de autobús
            TRANSPORT|PRIMARY|4|courier|repartidora|repartidor
            TRANSPORT|SECONDARY|2|warehouse worker|moza de almacén|mozo de almacén
            TRANSPORT|BACHELOR|2|logistics planner|responsable de logística|responsable de logística
            TRANSPORT|BACHELOR|1|pilot|piloto|piloto
            TRANSPORT|VOCATIONAL|1|flight attendant|tripulante de cabina|tripulante de cabina
            HOSPITALITY|PRIMARY|5|waiter|camarera|camarero
            HOSPITALITY|SECONDARY|4|chef|cocinera|cocinero
            HOSPITALITY|SECONDARY|3|barista|barista|barista
            HOSPITALITY|SECONDARY|2|receptionist|recepcionista|recepcionista
            HOSPITALITY|SECONDARY|2|bar owner|dueña de un bar|dueño de un bar
            HOSPITALITY|VOCATIONAL|2|tour guide|guía turística|guía turístico
            HOSPITALITY|BACHELOR|1|hotel manager|directora de hotel|director de hotel
            FINANCE|PRIMARY|.3|lottery seller|lotería y suerte|lotería y suerte
            FINANCE|PRIMARY|1|debt collector|cobradora|cobrador
            FINANCE|BACHELOR|5|accountant|contable|contable
            FINANCE|BACHELOR|3|economist|economista|economista
            FINANCE|SECONDARY|3|bank clerk|empleada de banca|empleado de banca
            FINANCE|SECONDARY|3|insurance agent|agente de seguros|agente de seguros
            FINANCE|BACHELOR|2|financial analyst|analista financiera|analista financiero
            FINANCE|BACHELOR|2|consultant|consultora|consultor
            FINANCE|SECONDARY|2|office administrator|administrativa|administrativo
            FINANCE|BACHELOR|1|auditor|auditora|auditor
            MEDIA|PRIMARY|1|camera assistant|auxiliar de cámara|auxiliar de cámara
            MEDIA|BACHELOR|5|journalist|periodista|periodista
            MEDIA|BACHELOR|3|marketing manager|responsable de marketing|responsable de marketing
            MEDIA|SECONDARY|3|content creator|creadora de contenido|creador de contenido
            MEDIA|BACHELOR|2|community manager|community manager|community manager
            MEDIA|SECONDARY|2|podcaster|podcaster|podcaster
            MEDIA|BACHELOR|2|translator|traductora|traductor
            MEDIA|BACHELOR|1|copywriter|redactora publicitaria|redactor publicitario
            MEDIA|BACHELOR|1|sports reporter|periodista deportiva|periodista deportivo
            MEDIA|SECONDARY|1|radio presenter|locutora|locutor
            ARTS|PRIMARY|1|street musician|música callejera|músico callejero
            ARTS|SECONDARY|4|musician|música|músico
            ARTS|BACHELOR|4|graphic designer|diseñadora gráfica|diseñador gráfico
            ARTS|SECONDARY|3|photographer|fotógrafa|fotógrafo
            ARTS|SECONDARY|2|illustrator|ilustradora|ilustrador
            ARTS|BACHELOR|2|writer|escritora|escritor
            ARTS|SECONDARY|2|actor|actriz|actor
            ARTS|SECONDARY|2|tattoo artist|tatuadora|tatuador
            ARTS|SECONDARY|1|artist|artista|artista
            PUBLIC_SERVICE|PRIMARY|1|street cleaner|barrendera|barrendero
            PUBLIC_SERVICE|SECONDARY|5|civil servant|funcionaria|funcionario
            PUBLIC_SERVICE|BACHELOR|4|social worker|trabajadora social|trabajador social
            PUBLIC_SERVICE|SECONDARY|3|police officer|policía|policía
            PUBLIC_SERVICE|VOCATIONAL|3|firefighter|bombera|bombero
            PUBLIC_SERVICE|SECONDARY|2|soldier|militar|militar
            PUBLIC_SERVICE|BACHELOR|2|urban planner|urbanista|urbanista
            PUBLIC_SERVICE|BACHELOR|1|local councillor|concejala|concejal
            PUBLIC_SERVICE|BACHELOR|1|librarian|bibliotecaria|bibliotecario
            LAW|PRIMARY|1|court usher|ujier|ujier
            LAW|BACHELOR|5|lawyer|abogada|abogado
            LAW|BACHELOR|1|legal adviser|jurista|jurista
            LAW|SECONDARY|2|paralegal|auxiliar jurídica|auxiliar jurídico
            LAW|MASTER|1|notary|notaria|notario
            LAW|BACHELOR|1|human rights lawyer|abogada de derechos humanos|abogado de derechos humanos
            AGRICULTURE|PRIMARY|5|farmer|agricultora|agricultor
            AGRICULTURE|BACHELOR|3|agronomist|ingeniera agrónoma|ingeniero agrónomo
            AGRICULTURE|VOCATIONAL|2|gardener|jardinera|jardinero
            AGRICULTURE|PRIMARY|1|nursery grower|viverista|viverista
            AGRICULTURE|PRIMARY|1|fisher|pescadora|pescador
            AGRICULTURE|PRIMARY|1|livestock farmer|ganadera|ganadero
            SCIENCE|PRIMARY|1|museum guard|vigilante de museo|vigilante de museo
            SCIENCE|MASTER|4|researcher|investigadora|investigador
            SCIENCE|BACHELOR|3|lab technician|técnica de laboratorio|técnico de laboratorio
            SCIENCE|BACHELOR|1|geneticist|genetista|genetista
            SCIENCE|DOCTORATE|2|astrophysicist|astrofísica|astrofísico
            SCIENCE|MASTER|2|biologist|bióloga|biólogo
            SCIENCE|MASTER|2|statistician|estadística|estadístico
            SCIENCE|MASTER|1|climate scientist|climatóloga|climatólogo
            HOME|PRIMARY|4|stay-at-home parent|ama de casa|amo de casa
            HOME|PRIMARY|2|at home with the kids|en casa con los peques|en casa con los peques
            HOME|PRIMARY|2|carer|cuidadora|cuidador
            RETIRED|PRIMARY|5|retired|jubilada|jubilado
            RETIRED|PRIMARY|2|pensioner|pensionista|pensionista
            RETIRED|BACHELOR|3|retired teacher|maestra jubilada|maestro jubilado
            RETIRED|SECONDARY|2|retired civil servant|funcionaria jubilada|funcionario jubilado
            RETIRED|BACHELOR|1|retired engineer|ingeniera jubilada|ingeniero jubilado
            UNEMPLOYED|PRIMARY|4|between jobs|en paro|en paro
            UNEMPLOYED|PRIMARY|2|looking for work|buscando trabajo|buscando trabajo
            """;

    /// What the Americas say instead, in pairs.
    private static final Map<String, String> OVERSEAS = new TreeMap<>();

    private static final String SAID_OVERSEAS = """
            camarera=mesera
            camarero=mesero
            contable=profesional contable
            fontanera=plomera
            fontanero=plomero
            dependienta=vendedora
            dependiente=vendedor
            en paro=sin trabajo
            conductora de autobús=chofer de autobús
            conductor de autobús=chofer de autobús
            moza de almacén=bodeguera
            mozo de almacén=bodeguero
            estudiante de informática=estudiante de sistemas
            matrona=obstetra
            matrón=obstetra
            en casa con los peques=en casa con los chicos
            directora de instituto=directora de liceo
            director de instituto=director de liceo
            lorry driver=truck driver
            GP=family doctor
            maths teacher=math teacher
            shop assistant=retail worker
            head teacher=school principal
            primary school teacher=elementary school teacher
            market trader=market vendor
            local councillor=city council member
            builder=construction worker
            carer=caregiver
            lecturer=college professor
            physiotherapist=physical therapist
            """;

    private static final Map<Sector, List<Occupation>> BY_SECTOR = new EnumMap<>(Sector.class);
    private static final Map<Sector, double[]> SHARES = new EnumMap<>(Sector.class);

    static {
        for (String line : TABLE.lines().toList()) {
            String[] cell = line.split("\\|");
            Occupation occupation = new Occupation(
                    Sector.valueOf(cell[0]),
                    Education.valueOf(cell[1]),
                    Double.parseDouble(cell[2]),
                    cell[3],
                    cell[4],
                    cell[5]);
            BY_SECTOR
                    .computeIfAbsent(occupation.sector, sector -> new ArrayList<>())
                    .add(occupation);
        }
        for (String line : SAID_OVERSEAS.lines().toList()) {
            int equals = line.indexOf('=');
            OVERSEAS.put(line.substring(0, equals), line.substring(equals + 1));
        }
        for (String line : SECTORS.lines().toList()) {
            String[] cell = line.split(" ");
            SHARES.put(Sector.valueOf(cell[0]), new double[] {
                Double.parseDouble(cell[1]), Double.parseDouble(cell[2]), Double.parseDouble(cell[3])
            });
        }
    }

    private Occupations() {}

    /// The sector at a place in [0, 1): not at work by age first, then by the shares.
    static Sector sector(int age, Gender gender, Education education, double unit) {
        double student = age < 18 ? 1 : age < 22 ? .66 : age < 25 ? .38 : age < 30 ? .09 : age < 35 ? .03 : 0;
        double retired = age < 55 ? 0 : age < 60 ? .08 : age < 65 ? .3 : age < 70 ? .75 : .92;
        double home = age < 24 || age > 64 ? 0 : gender == Gender.WOMAN ? .045 : .008;
        double unemployed = age < 18 || age > 64 ? 0 : age < 30 ? .06 : .04;
        double place = unit;
        double[] outside = {student, retired, home, unemployed};
        Sector[] named = {Sector.STUDENT, Sector.RETIRED, Sector.HOME, Sector.UNEMPLOYED};
        for (int i = 0; i < outside.length; i++) {
            if (place < outside[i]) {
                return named[i];
            }
            place -= outside[i];
        }
        double all = 1 - student - retired - home - unemployed;
        int column = education.ordinal() >= Education.BACHELOR.ordinal() ? 2 : 1;
        double total = 0;
        for (double[] share : SHARES.values()) {
            total += share[0] * share[column];
        }
        double left = place / all * total;
        for (Map.Entry<Sector, double[]> entry : SHARES.entrySet()) {
            left -= entry.getValue()[0] * entry.getValue()[column];
            if (left < 0) {
                return entry.getKey();
            }
        }
        return Sector.TRADE;
    }

    /// An occupation of a sector that a schooling allows; the schooled prefer what takes their schooling, and whom
    /// Spanish has no form for takes one that is the same for all.
    static Occupation of(Sector sector, Education education, Gender gender, String language, double unit) {
        List<Occupation> all = BY_SECTOR.getOrDefault(sector, List.of());
        double[] parts = new double[all.size()];
        double total = 0;
        for (int i = 0; i < parts.length; i++) {
            Occupation occupation = all.get(i);
            boolean named = gender != Gender.NONBINARY || !language.equals("es") || occupation.sameForAll();
            if (occupation.least.ordinal() <= education.ordinal() && named) {
                int above = education.ordinal() - occupation.least.ordinal();
                parts[i] = occupation.popularity / (1 + above * (sector == Sector.STUDENT ? 0 : 0.6));
            }
            total += parts[i];
        }
        if (total == 0) {
            return all.getFirst();
        }
        double left = unit * total;
        for (int i = 0; i < parts.length; i++) {
            left -= parts[i];
            if (left < 0) {
                return all.get(i);
            }
        }
        return all.getLast();
    }
}
