const { npm_lifecycle_event: event, npm_lifecycle_script: script = '' } = process.env

/** How the user runs ddd-build, so that suggested commands work when pasted. */
export const invocation = event === 'npx' && /^["']?ddd-build\b/.test(script) ? 'npx ddd-build' : 'ddd-build'
