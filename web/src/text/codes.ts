import type { Tongue } from './language'

/** Spanish for words of the model: topics, kinds of events, emotions, traits. English shows the words themselves. */
const spanish: Record<string, string> = {
  // topics
  football: 'fútbol', basketball: 'baloncesto', 'american-football': 'fútbol americano', baseball: 'béisbol',
  cricket: 'críquet', tennis: 'tenis', motorsport: 'automovilismo', 'combat-sport': 'deportes de combate',
  athletics: 'atletismo', rugby: 'rugby', 'national-politics': 'política nacional', 'local-politics': 'política local',
  'world-affairs': 'política mundial', elections: 'elecciones', protest: 'protestas', migration: 'migración',
  'civil-rights': 'derechos civiles', gender: 'género', religion: 'religión', education: 'educación', family: 'familia',
  work: 'trabajo', movies: 'cine', television: 'televisión', 'pop-music': 'pop', 'rock-music': 'rock',
  'hip-hop': 'hip hop', 'latin-music': 'música latina', celebrities: 'famosos', awards: 'premios', comedy: 'humor',
  anime: 'anime', books: 'libros', art: 'arte', history: 'historia', photography: 'fotografía', gaming: 'videojuegos',
  esports: 'deportes electrónicos', gadgets: 'aparatos', software: 'software',
  'artificial-intelligence': 'inteligencia artificial', internet: 'internet', space: 'espacio', biology: 'biología',
  physics: 'física', climate: 'clima', health: 'salud', fitness: 'ejercicio', 'mental-health': 'salud mental',
  economy: 'economía', companies: 'empresas', 'personal-finance': 'finanzas personales', crypto: 'criptomonedas',
  disasters: 'catástrofes', crime: 'delitos', traffic: 'tráfico', food: 'comida', travel: 'viajes', fashion: 'moda',
  pets: 'mascotas',
  // kinds and reach of events
  sports: 'deporte', politics: 'política', entertainment: 'espectáculos', technology: 'tecnología', business: 'negocios',
  science: 'ciencia', disaster: 'catástrofe', 'local-life': 'vida local', local: 'local', national: 'nacional',
  global: 'mundial',
  // emotions
  joy: 'alegría', triumph: 'triunfo', love: 'cariño', laughter: 'risa', surprise: 'sorpresa', hope: 'esperanza',
  calm: 'calma', boredom: 'aburrimiento', anger: 'enfado', scorn: 'desprecio', sorrow: 'pena', worry: 'inquietud',
  gratitude: 'gratitud', agreement: 'acuerdo', disagreement: 'desacuerdo',
  // personas
  openness: 'apertura', conscientiousness: 'responsabilidad', extraversion: 'extraversión', agreeableness: 'amabilidad',
  neuroticism: 'neuroticismo', formality: 'formalidad', emojiRate: 'emojis', slang: 'jerga', typoRate: 'erratas',
  hashtagRate: 'etiquetas', woman: 'mujer', man: 'hombre', nonbinary: 'no binario', primary: 'primaria',
  secondary: 'secundaria', vocational: 'formación profesional', bachelor: 'grado', master: 'máster', doctorate: 'doctorado',
  // what models are asked for
  repair: 'arreglo', check: 'prueba', media: 'imágenes',
  // acts and states of runs
  post: 'publicación', reply: 'respuesta', repost: 'compartido', quote: 'cita', like: 'me gusta', waiting: 'en espera',
  running: 'en marcha', done: 'terminada', failed: 'fallida', cancelled: 'cancelada',
}

/** The topics of the model. */
export const topics = Object.keys(spanish).slice(0, Object.keys(spanish).indexOf('sports'))

const english: Record<string, string> = { emojiRate: 'emoji', typoRate: 'typos', hashtagRate: 'hashtags' }

/** A word of the model as people read it. */
export function named(tongue: Tongue, code: string): string {
  return (tongue === 'es' ? spanish[code] : english[code]) ?? code.replaceAll('-', ' ')
}

const countries = new Map<string, Intl.DisplayNames>()

/** Name of a country by its ISO 3166-1 code. */
export function countryName(tongue: Tongue, code: string): string {
  let names = countries.get(tongue)
  if (!names) {
    names = new Intl.DisplayNames(tongue, { type: 'region' })
    countries.set(tongue, names)
  }
  return names.of(code) ?? code
}
