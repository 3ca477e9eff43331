/** Id of the element that contains all chapters. */
export const mainId = 'main'
