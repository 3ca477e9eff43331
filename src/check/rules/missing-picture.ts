import { findAll } from '../../catalog/index.js'
import { resolvePicture } from '../../tree/index.js'
import type { Rule } from '../rule.js'

export const missingPicture: Rule = {
  id: 'missing-picture',
  scope: 'file',
  severity: 'warning',
  isCorrectness: false,
  check({ notes }, { files }) {
    if (!files) return []
    return notes.flatMap((file) =>
      findAll(file, 'figure').flatMap(({ node }) => {
        const path = resolvePicture(file.path ?? '', node.url)
        if (path === undefined || files.get(path)) return []
        return {
          file: file.path ?? '',
          position: node.position,
          reason: `Picture “${node.url}” is not there`,
          note: `It was looked for at ${path}.`,
        }
      }),
    )
  },
}
