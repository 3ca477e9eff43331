declare module 'virtual:notes' {
  export const commands: import('ddd-build').NotesFile['commands']
}
