/** Texts for those who are here for the first time. */
export const newcomerEnglish = {
  onItsWay: 'On its way',
  societiesOfGuests: 'A society is a public that goes on by itself. Open one and say something: whoever cares answers.',
  allRuns: 'All runs',
  otherClients: 'Other clients',
  otherClientsHint: 'Any client of Mastodon can live here, on a phone too: give it this address and sign in with your user name and password. It needs a seat, which you have as soon as you have posted.',
  noNoticesHint: 'Say something and come back in a moment: personas who care answer, like and follow.',
  noModelYet: 'A model was not set up yet, so the grammar speaks. The owner of the server does that under Cost.',
} as const

/** The same in Spanish. */
export const newcomerSpanish: Record<keyof typeof newcomerEnglish, string> = {
  onItsWay: 'En camino',
  societiesOfGuests: 'Una sociedad es un público que sigue por sí mismo. Abre una y di algo: responde a quien le importa.',
  allRuns: 'Todas las simulaciones',
  otherClients: 'Otros clientes',
  otherClientsHint: 'Cualquier cliente de Mastodon puede vivir aquí, también en el móvil: dale esta dirección y entra con tu usuario y contraseña. Necesita un asiento, que tienes en cuanto has publicado.',
  noNoticesHint: 'Di algo y vuelve en un momento: a quienes les importa responden, dan me gusta y siguen.',
  noModelYet: 'Aún no hay ningún modelo configurado, así que habla la gramática. Eso lo hace quien es dueño del servidor, en Coste.',
}
