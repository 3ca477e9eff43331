const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
}

/** Returns a picture as a `data:` URI, or `undefined` if the file extension isn't that of an image. */
export function dataUri(path: string, bytes: Uint8Array): string | undefined {
  const mediaType = mediaTypes[/\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '']
  return mediaType && `data:${mediaType};base64,${toBase64(bytes)}`
}

function toBase64(bytes: Uint8Array): string {
  let binary = ''
  // In chunks: the number of arguments of a call is limited.
  for (let start = 0; start < bytes.length; start += 8192)
    binary += String.fromCharCode(...bytes.subarray(start, start + 8192))
  return btoa(binary)
}
