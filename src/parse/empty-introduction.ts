/**
 * Sentences above or below a command that don't say what it does.
 *
 *     See also the manual.
 *     If you want more detailed information about containers:
 */
import type { Paragraph, PhrasingContent } from 'mdast'
import { wordsPattern } from '../locales/index.js'
import { lazy } from './lazy.js'
import { plainText } from './plain-text.js'

/** Words that begin a condition. */
const conditions = [
  ...['if', 'when', 'whenever', 'unless', 'once', 'falls', 'wenn', 'sobald', 'nachdem', 'si', 'cuando'],
  ...['quand', 'lorsque', 'quando', 'caso', 'wanneer', 'indien', 'jeśli', 'jeżeli', 'gdy'],
  ...[
    'если',
    'когда',
    'якщо',
    'коли',
    'nếu',
    'khi',
    '如果',
    '若要',
    '若需',
    '当你',
    '当您',
    '当需要',
    'もし',
    '만약',
    'अगर',
    'यदि',
  ],
]
/** Words with which a condition names what the command does: "If you want to list them". */
const goals = [
  ...['want to', 'need to', 'would like to', 'wish to', 'have to', 'möchte', 'möchtest', 'möchten', 'will'],
  ...['willst', 'wollen', 'quieres', 'quiere', 'queremos', 'deseas', 'necesitas', 'voulez', 'veux'],
  ...['souhaitez', 'vuoi', 'volete', 'quiser', 'quer', 'deseja', 'wil', 'wilt', 'chcesz', 'chcemy'],
  ...['хотите', 'хочешь', 'нужно', 'хочете', 'хочеш', 'muốn', '想', '如果要', '若要', '需要', 'たい', '싶'],
]
/** What a goal can be without saying anything: "If you want more information". */
const information = [
  ...['information', 'informations', 'info', 'details', 'detail', 'informationen', 'información'],
  ...['informação', 'informações', 'informazioni', 'informatie', 'informacji', 'информация', 'информации'],
  ...['подробности', 'подробнее', 'інформації', 'thông tin', '信息', '情報', '詳細', '详情', '정보'],
]
/** Words that begin a reference to another text. */
const references = [
  ...['see also', 'siehe auch', 'véase también', 'ver también', 'voir aussi', 'vedi anche', 'veja também'],
  ...['ver também', 'zie ook', 'zobacz też', 'см. также', 'смотри также', 'див. також', 'ayrıca bkz.'],
  ...['xem thêm', '另见', '另請參閱', '参见', '参照', '関連項目', '참고', 'यह भी देखें'],
]
/** Words that begin a sentence which may be a reference: "See the manual", but not "See what changed". */
const looking = [
  ...['see', 'read', 'refer to', 'check', 'consult', 'siehe', 'véase', 'consulta', 'voir', 'consultez'],
  ...['vedi', 'veja', 'zie', 'zobacz', 'см.', 'див.', 'bkz.', 'xem', '请参阅', '参阅', '詳しくは', '詳細は'],
]

const condition = lazy(() => new RegExp(`^${wordsPattern(conditions)}`, 'iu'))
const goal = lazy(() => new RegExp(wordsPattern(goals), 'iu'))
const about = lazy(() => new RegExp(wordsPattern(information), 'iu'))
const reference = lazy(() => new RegExp(`^${wordsPattern(references)}`, 'iu'))
const look = lazy(() => new RegExp(`(?:^|[,，、]\\s*)${wordsPattern(looking)}`, 'iu'))

/** Whether a text is only a condition, without anything that is done: "If you need it". */
export function isBareCondition(text: string): boolean {
  if (/[,，、;；]\s*\S/.test(text) || !condition().test(text)) return false
  return !goal().test(text) || about().test(text)
}

/** Whether a paragraph only refers to another text: "See also the manual", or "see" before a link. */
export function isReference(paragraph: Paragraph): boolean {
  const text = plainText(paragraph)
  return reference().test(text) || (paragraph.children.some(isLink) && look().test(textBeforeLink(paragraph)))
}

function textBeforeLink({ children }: Paragraph): string {
  return plainText(children.slice(0, children.findIndex(isLink)))
}

function isLink({ type }: PhrasingContent): boolean {
  return type === 'link' || type === 'linkReference'
}
