/** The part of lowlight that is used. Imported while running from lowlight itself, it would come with 150 more languages. */
export { common, createLowlight } from 'lowlight'
