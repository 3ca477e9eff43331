declare const DDD_BUILD_VERSION: string | undefined

/** The version in package.json, inserted by the bundler; `0.0.0` when run from source. */
export const version = typeof DDD_BUILD_VERSION === 'string' ? DDD_BUILD_VERSION : '0.0.0'
