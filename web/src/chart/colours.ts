/** Colours of data, told apart by those who see few colours; the same in all charts. */
export const colours = {
  post: '#4c6ef5',
  reply: '#be4bdb',
  repost: '#12a375',
  quote: '#f76707',
  favour: '#1c7ed6',
  neutral: '#adb5bd',
  against: '#e8590c',
} as const

const blue = [28, 126, 214] as const
const orange = [232, 89, 12] as const

/** From orange for −1 over the colour of the ground to blue for 1. */
export function stanceColour(stance: number, dark: boolean): string {
  const ground = dark ? [66, 66, 66] : [233, 236, 239]
  const end = stance < 0 ? orange : blue
  const share = Math.min(1, Math.abs(stance) / 0.6)
  return `rgb(${ground.map((from, i) => Math.round(from + (end[i]! - from) * share)).join(', ')})`
}

/** From the colour of the ground to indigo, by the square root of a share, so that small ones show too. */
export function amountColour(share: number, dark: boolean): string {
  const ground = dark ? [66, 66, 66] : [233, 236, 239]
  const end = dark ? [116, 143, 252] : [54, 79, 199]
  const at = Math.sqrt(Math.min(1, Math.max(0, share)))
  return `rgb(${ground.map((from, i) => Math.round(from + (end[i]! - from) * at)).join(', ')})`
}
