import { objectOf } from '../options/index.js'

export const jsonOptions = objectOf({})
