declare module 'virtual:notes' {
  export const commands: Pick<import('ddd-build').CommandEntry, 'value' | 'description' | 'path'>[]
}
