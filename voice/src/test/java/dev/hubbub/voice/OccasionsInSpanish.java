package dev.hubbub.voice;

import static dev.hubbub.voice.Occasions.event;

import dev.hubbub.engine.reaction.Event;
import dev.hubbub.engine.reaction.EventType;

/// The invented events of [Occasions] as told in Spanish.
final class OccasionsInSpanish {

    private OccasionsInSpanish() {}

    static Event told(EventType type) {
        return switch (type) {
            case SPORTS ->
                event(
                        type,
                        "El Atlético Turia pierde el derbi ante el Real Guadiana en los penaltis",
                        -.1,
                        .8,
                        "ES",
                        "Valencia",
                        "el Atlético Turia",
                        -.7,
                        "el Real Guadiana",
                        .8,
                        "4-2 en los penaltis",
                        "un penalti fallado en el minuto 88",
                        "derbi",
                        "TuriaGuadiana");
            case POLITICS ->
                event(
                        type,
                        "El Senado aprueba la ley de ríos limpios tras una noche de debate",
                        .1,
                        .8,
                        "MX",
                        "Puebla",
                        "la senadora Elena Robledo",
                        .6,
                        "el Consejo Minero",
                        -.5,
                        "51 votos contra 49",
                        "multas de hasta 300 millones",
                        "RíosLimpios",
                        "Senado");
            case ENTERTAINMENT ->
                event(
                        type,
                        "Puerto de medianoche gana el premio a la mejor película",
                        .4,
                        .5,
                        "ES",
                        "Sevilla",
                        "Puerto de medianoche",
                        .8,
                        "Imperio de cristal",
                        -.4,
                        "seis premios en una noche",
                        "la primera película de una directora de 27 años",
                        "PremiosNorte",
                        "PuertoDeMedianoche");
            case TECHNOLOGY ->
                event(
                        type,
                        "Los móviles de Lumora se quedan sin batería tras una actualización",
                        -.4,
                        .5,
                        "ES",
                        "",
                        "Lumora",
                        -.6,
                        "Pexel",
                        .3,
                        "2 millones de móviles afectados",
                        "un arreglo en 72 horas",
                        "Lumora",
                        "BatteryGate");
            case BUSINESS ->
                event(
                        type,
                        "Alimentos Halden cerrará tres fábricas",
                        -.5,
                        .6,
                        "AR",
                        "Rosario",
                        "Alimentos Halden",
                        -.3,
                        "los sindicatos",
                        -.6,
                        "1.400 despidos",
                        "un 12 % más de beneficios",
                        "Halden",
                        "NoAlCierre");
            case SCIENCE ->
                event(
                        type,
                        "La sonda Calipso encuentra agua bajo el hielo de una luna lejana",
                        .7,
                        .1,
                        "",
                        "",
                        "el equipo de Calipso",
                        .9,
                        "",
                        0,
                        "un océano de 40 km de hondo",
                        "once años de vuelo",
                        "Calipso",
                        "LunaOcéano");
            case DISASTER ->
                event(
                        type,
                        "Inundación en el valle del Arden: cientos de personas dejan sus casas",
                        -.9,
                        .2,
                        "ES",
                        "Arden",
                        "los vecinos de Arden",
                        -.9,
                        "",
                        0,
                        "600 casas bajo el agua",
                        "el puente de Molinos ya no existe",
                        "InundaciónArden",
                        "Arden");
            case CRIME ->
                event(
                        type,
                        "Detenidos los ladrones de la galería tras tres semanas de búsqueda",
                        .3,
                        .2,
                        "ES",
                        "Valencia",
                        "la policía de Valencia",
                        .6,
                        "la banda",
                        -.8,
                        "cuadros por 9 millones",
                        "los pillaron en una gasolinera",
                        "RoboGalería",
                        "Valencia");
            case HEALTH ->
                event(
                        type,
                        "Una nueva vacuna contra la malaria protege a ocho de cada diez niños",
                        .8,
                        .3,
                        "",
                        "",
                        "el equipo de la vacuna",
                        .8,
                        "",
                        0,
                        "80 % de protección tras un año",
                        "un ensayo con 5.200 niños",
                        "malaria",
                        "vacuna");
            case LOCAL_LIFE ->
                event(
                        type,
                        "El ayuntamiento de Valencia convertirá el mercado viejo en un parque",
                        .2,
                        .7,
                        "ES",
                        "Valencia",
                        "el ayuntamiento",
                        .3,
                        "los comerciantes",
                        -.4,
                        "120 árboles",
                        "abre en primavera",
                        "MercadoViejo",
                        "Valencia");
        };
    }
}
