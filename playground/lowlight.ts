/** The part of lowlight that the sheet uses: what is imported while running comes whole else, with 150 more languages. */
export { common, createLowlight } from 'lowlight'
