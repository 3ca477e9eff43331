/** Names that Windows gives to devices, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** Whether every system takes it for the name of a file: no device of Windows, no character of its own. */
export function isFileName(name: string): boolean {
  return name !== '' && !reserved.test(name) && !/[<>:"|?*\\/\p{Cc}\p{Cs}]|[. ]$/u.test(name)
}

/** The name without its extension, made into one that every system takes. */
export function safeStem(name: string): string {
  return reserved.test(name) ? `${name}_` : name
}
