import { expect, it } from 'vitest'
import { firstSentence } from '../../../src/engine/learn/first-sentence.js'

it.each([
  ['Row fast.  Only without wind.', 'Row fast'],
  ['Row\n   fast', 'Row fast'],
  ['Use a sail, e.g. Genoa or jib. Default: jib.', 'Use a sail, e.g. Genoa or jib'],
  ['Skip names that begin with .', 'Skip names that begin with .'],
  ['List everything except . and .. in order', 'List everything except . and .. in order'],
  ['Read hull.toml first. Then the rest.', 'Read hull.toml first'],
  ['Really sink? Asks first.', 'Really sink?'],
  ['Print one of these:', 'Print one of these'],
  ['', ''],
])('first sentence of %j', (paragraph, sentence) => {
  expect(firstSentence(paragraph)).toBe(sentence)
})
