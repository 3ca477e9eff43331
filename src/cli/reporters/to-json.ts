/** Formats a value as JSON that can be shown in a terminal: characters that control it are escaped, as JSON allows for any character. */
export function toJson(value: unknown): string {
  const json = JSON.stringify(value, null, 1).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${json}\n`
}
