/** Signatures of the media formats that a card or a sheet may show, from the formats' specifications. */
const signatures: readonly (readonly [offset: number, bytes: string])[] = [
  [0, '\x89PNG\r\n\x1a\n'],
  [0, '\xff\xd8\xff'], // JPEG
  [0, 'GIF87a'],
  [0, 'GIF89a'],
  [8, 'WEBP'],
  [4, 'ftypavif'],
  [4, 'ftypavis'],
  [0, '\x00\x00\x01\x00'], // ICO
  [0, 'ID3'], // MP3 with tags
  [0, '\xff\xfb'], // MP3
  [0, '\xff\xf3'],
  [0, '\xff\xf2'],
  [0, 'OggS'],
  [8, 'WAVE'],
  [0, 'fLaC'],
  [4, 'ftypM4A'],
  [4, 'ftypmp42'],
  [4, 'ftypisom'],
  [0, '\x1aE\xdf\xa3'], // WebM
]

/** An `svg` root element, after optional XML declarations, comments and a doctype, which may declare entities. */
const svgPattern =
  /^\uFEFF?\s*(?:<\?xml[^>]{0,200}\?>\s*){0,5}(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!DOCTYPE svg[^>[]{0,500}(?:\[[^\]]{0,3000}\]\s*)?>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<svg[\s/>]/i

/** Whether the bytes are a picture or a sound, regardless of the file name. */
export function isMedia(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4096))
  const text = start.toString('latin1')
  return (
    signatures.some(([offset, signature]) => text.startsWith(signature, offset)) ||
    svgPattern.test(start.toString('utf8'))
  )
}
