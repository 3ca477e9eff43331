import { describe, expect, it } from 'vitest'
import { isMedia } from '../../../src/engine/inputs/is-media.js'

describe('isMedia', () => {
  it.each([
    '<svg xmlns="x"/>',
    '<svg/>',
    '<?xml version="1.0"?>\n<!-- made -->\n<svg>',
    '<?xml version="1.0"?>\n<?xml-stylesheet href="a.css"?>\n<svg>',
    '<!DOCTYPE svg PUBLIC "a" "b">\n<svg>',
    '<!DOCTYPE svg PUBLIC "a" "b" [\n<!ENTITY ns "c">\n]>\n<svg>',
  ])('is a picture: %s', (text) => {
    expect(isMedia(Buffer.from(text))).toBe(true)
  })

  it.each(['', 'svg', '<svgx>', '<!DOCTYPE html>\n<svg>', '<html><svg></html>', '-----BEGIN KEY-----'])(
    'isn’t media: %s',
    (text) => {
      expect(isMedia(Buffer.from(text))).toBe(false)
    },
  )
})
