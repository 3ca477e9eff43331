/** Importing lowlight itself dynamically would bundle 150 more languages. */
export { common, createLowlight } from 'lowlight'
