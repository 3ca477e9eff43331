import { describe, expect, it } from 'vitest'
import { formats } from '../../src/emit/index.js'

describe('each format', () => {
  it.each(formats.map((format) => [format.name, format]))(
    '%s creates an emitter of its name',
    (name, format) => {
      expect(format.create().name).toBe(name)
      expect(format.summary).toMatch(/^[A-Za-z].*[^.]$/)
    },
  )
})
