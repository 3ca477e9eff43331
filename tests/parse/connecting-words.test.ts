import { describe, expect, it } from 'vitest'
import { isConnection, isEnumerator, splitAlternatives } from '../../src/parse/connecting-words.js'

describe('isConnection', () => {
  it.each(['or', 'And', 'then', 'oder', 'или', '或者', 'または'])('is true for “%s”', (text) => {
    expect(isConnection(text)).toBe(true)
  })

  it.each(['order', 'or else', 'ls', 'either', ''])('is false for “%s”', (text) => {
    expect(isConnection(text)).toBe(false)
  })
})

describe('isEnumerator', () => {
  it.each([', ', ' / ', ' or ', ' und ', '、', ' '])('is true for “%s”', (text) => {
    expect(isEnumerator(text)).toBe(true)
  })

  it.each([' with ', ': ', ' - ', ' , or '])('is false for “%s”', (text) => {
    expect(isEnumerator(text)).toBe(false)
  })
})

describe('splitAlternatives', () => {
  it.each([
    ['n or N', ['n', 'N']],
    ['gg / G', ['gg', 'G']],
    ['a oder b', ['a', 'b']],
    ['Ctrl+C', ['Ctrl+C']],
    ['Ctrl+/', ['Ctrl+/']],
    ['order', ['order']],
  ])('splits “%s” into %j', (text, parts) => {
    expect(splitAlternatives(text)).toEqual(parts)
  })
})
