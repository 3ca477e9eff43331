/** Numbers of chapters and pages: in digits of any locale, Roman or Han. */
import { locales } from '../locales/index.js'

const digitSets = ['0123456789', '０１２３４５６７８９', ...locales.flatMap(({ digits }) => digits ?? [])]
const digitValues = new Map(digitSets.flatMap((digits) => [...digits].map((digit, value) => [digit, value])))
const hanDigits = '〇一二三四五六七八九'

/** The source of a pattern that matches one digit. */
export const digitPattern = `[${[...digitValues.keys()].join('')}]`
/** The source of a pattern that matches a numeral of any kind. */
export const numeralPattern = `(?:${digitPattern}{1,4}|[ivxIVX]{1,7}|[${hanDigits}零十百]{1,7})`

/** Reads a number in digits: `19`, `１９`, `١٩`. */
export function readDigits(text: string): number {
  return [...text].reduce((number, digit) => number * 10 + (digitValues.get(digit) ?? 0), 0)
}

/** Reads a numeral: `12`, `XII`, `十二`; returns `undefined` if it isn't well formed. */
export function readNumeral(text: string): number | undefined {
  if (digitValues.has(text.charAt(0))) return readDigits(text)
  return /^[IVX]+$/.test(text) ? readRoman(text) : readHan(text)
}

function readRoman(text: string): number | undefined {
  const match = /^(X{0,3})(IX|IV|V?I{0,3})$/.exec(text)
  if (!match) return undefined
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].indexOf(match[2] ?? '')
  return (match[1] ?? '').length * 10 + ones
}

function readHan(text: string): number | undefined {
  const value = (digit: string) => hanDigits.indexOf(digit.replace('零', '〇'))
  // 二〇 and 一二三: one character for each digit
  if (!/[十百]/.test(text)) {
    const digits = [...text].map(value)
    return digits.includes(-1) ? undefined : digits.reduce((number, digit) => number * 10 + digit, 0)
  }
  const match =
    /^(?:([一二三四五六七八九])?(百))?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(text)
  if (!match) return undefined
  const [, hundreds = '一', hasHundreds, tens = '一', hasTens, ones] = match
  return (
    (hasHundreds ? value(hundreds) * 100 : 0) + (hasTens ? value(tens) * 10 : 0) + (ones ? value(ones) : 0)
  )
}
