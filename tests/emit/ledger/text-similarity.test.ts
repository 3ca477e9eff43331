import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textSimilarity } from '../../../src/emit/ledger/text-similarity.js'

const isSame = (before: string, after: string, answer: string, hasSameAnswer: boolean) =>
  textSimilarity(before, after, { hasSameAnswer, isSameSection: true, answer }) > 0

/** Rewordings with the same answer. */
const reworded: readonly (readonly [before: string, after: string, answer: string])[] = [
  ['Capital of France?', 'Which city is the capital of France?', 'Paris'],
  ['What is the largest planet?', 'What is the biggest planet?', 'Jupiter'],
  ['What does TCP stand for?', 'TCP stands for what?', 'Transmission Control Protocol'],
  ['When was penicillin found', 'In which year did Fleming find penicillin?', 'in 1928, by chance'],
  [
    'What holds the state of a swarm?',
    'Where is the state of a swarm kept?',
    'in a store that managers replicate',
  ],
  ['Was ist die Hauptstadt von Frankreich?', 'What is the capital of France?', 'Paris, on the Seine'],
  ['膜タンパク質とは何ですか', '膜タンパク質とはどんなものですか', '膜に結合したタンパク質'],
  ['Capital of Italy?', 'What is the capital of Italy?', 'Rome'],
  ['日本の首都は？', '日本の首都はどこですか？', '東京'],
  ['Was ist die Hauptstadt von Frankreich?', 'Wie heißt die Hauptstadt Frankreichs?', 'Paris'],
  ['Which port does HTTP use by default?', 'By default, which port does HTTP use?', '80'],
]

/** Corrected typos and formatting; the answer may change too. */
const typos: readonly (readonly [before: string, after: string])[] = [
  ['What is the capitl of France?', 'What is the capital of France?'],
  ['what is a pod', 'What is a pod?'],
  ['What is a **pod**?', 'What is a `pod`?'],
  ['How does the schedluer pick a node?', 'How does the scheduler pick a node?'],
]

/** Questions about something else. */
const nearMisses: readonly (readonly [
  before: string,
  after: string,
  answer: string,
  hasSameAnswer: boolean,
])[] = [
  ['What is the capital of France?', 'What is the capital of Spain?', 'Madrid', false],
  ['Which port does HTTP use?', 'Which port does HTTPS use?', '443', false],
  ['Who painted the Mona Lisa?', 'Who painted The Last Supper?', 'Leonardo da Vinci', true],
  ['Does TCP guarantee order?', 'Does UDP guarantee order?', 'yes', true],
  ['Which enzyme digests starch?', 'Which enzyme digests protein?', 'pepsin', false],
  ['How many bits has an IPv4 address?', 'How many bytes has an IPv4 header?', '20', false],
  ['Is 7 a prime number?', 'Is 11 a prime number?', 'yes', true],
  ['What is an alkane?', 'What is an alkene?', 'has a double bond', false],
  ['What opens the valve?', 'What ends a sentence?', 'yes', true],
  ['What is the ratio of alpha?', 'How many moons does beta have?', '3.14', true],
]

describe('textSimilarity', () => {
  it.each(reworded)('%s → %s: same question with the same answer', (before, after, answer) => {
    expect(isSame(before, after, answer, true)).toBe(true)
  })
  it.each(typos)('%s → %s: same question, whatever the answer', (before, after) => {
    expect(isSame(before, after, 'x', false)).toBe(true)
  })
  it.each(nearMisses)('%s → %s: different question', (before, after, answer, hasSameAnswer) => {
    expect(isSame(before, after, answer, hasSameAnswer)).toBe(false)
  })
  it('allows a corrected number with the same answer', () => {
    expect(isSame('The battle of 1065?', 'The battle of 1066?', 'Hastings', true)).toBe(true)
    expect(isSame('The battle of 1415?', 'The battle of 1066?', 'Hastings', false)).toBe(false)
  })
  it('is between 0 and 1, and 1 for equal texts that contain a word', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.boolean(), (one, other, hasSameAnswer) => {
        const options = { hasSameAnswer, isSameSection: true, answer: other }
        const similarity = textSimilarity(one, other, options)
        expect(similarity).toBeGreaterThanOrEqual(0)
        expect(similarity).toBeLessThanOrEqual(1)
        if (/[a-z]/.test(one)) expect(textSimilarity(one, one, options)).toBe(1)
      }),
    )
  })
})
