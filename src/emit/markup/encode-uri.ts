/**
 * Percent-encodes a text for a URI.
 *
 * Like in output as UTF-8, a lone surrogate (`"\ud800"` in front matter) becomes U+FFFD; `encodeURIComponent` would throw.
 */
export function encodeUri(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'))
}

/** Percent-encodes a path for a URI, except its slashes. */
export function encodeUriPath(path: string): string {
  return path.split('/').map(encodeUri).join('/')
}
