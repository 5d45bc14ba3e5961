/** Texts of what is shown beside words. */
export const mediaEnglish = {
  addPicture: 'Add a picture',
  pictureAlt: 'What is to be seen',
  pictureAltHint: 'For people who cannot see it.',
  removePicture: 'Remove picture {n}',
  noAlt: 'Picture without a description',
  showAnyway: 'Show it',
  showPicture: 'Show the picture',
  hide: 'Hide it',
} as const

/** The same in Spanish. */
export const mediaSpanish: Record<keyof typeof mediaEnglish, string> = {
  addPicture: 'Añadir una imagen',
  pictureAlt: 'Qué se ve',
  pictureAltHint: 'Para quienes no pueden verla.',
  removePicture: 'Quitar la imagen {n}',
  noAlt: 'Imagen sin descripción',
  showAnyway: 'Mostrar',
  showPicture: 'Mostrar la imagen',
  hide: 'Ocultar',
}
