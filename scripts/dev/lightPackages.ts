import type { Plugin } from 'vite'

/** Packages come without source maps in development: a page would read three times as much, for nobody. */
export function lightPackages(): Plugin {
  return {
    name: 'accord-light-packages',
    apply: 'serve',
    transform: {
      filter: { id: /\/\.vite\/deps\// },
      handler: (code) => ({ code, map: { mappings: '' } }),
    },
  }
}
