import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const PACKAGE = '@tabler/icons-react'
const ICONS = fileURLToPath(new URL(`../../node_modules/${PACKAGE}/dist/esm/icons/`, import.meta.url))
const IMPORT = /import\s*\{([^}]*)\}\s*from\s*["']@tabler\/icons-react["'];?/g
const MADE = /createReactComponent\(("\w+", "[^"]+", "\w+"), __iconNode\)/
const SHAPE = /const __iconNode = (\[.*\]);/

/**
 * In development, an icon is written into the module that imports it: the package is one file of all its 6000 icons,
 * and a page would wait for that. A build takes the icons it uses by itself.
 */
export function inlineIcons(): Plugin {
  return {
    name: 'accord-inline-icons',
    apply: 'serve',
    config: () => ({ optimizeDeps: { exclude: [PACKAGE] } }),
    transform(code) {
      if (!code.includes(PACKAGE)) return null
      return { code: code.replace(IMPORT, (statement, names: string) => iconsOf(names) ?? statement), map: null }
    },
  }
}

/** What stands for the import; null when one of the names is no icon, which is then taken from the package. */
function iconsOf(names: string): string | null {
  const icons = names
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
    .map(iconOf)
  if (icons.includes(null)) return null
  // On one line, so that the lines of the module stay where they are.
  return [`import __createIcon from '${PACKAGE}/dist/esm/createReactComponent.mjs';`, ...icons].join(' ')
}

function iconOf(name: string): string | null {
  const file = `${ICONS}${name}.mjs`
  const source = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const made = MADE.exec(source)?.[1]
  const shape = SHAPE.exec(source)?.[1]
  return made && shape ? `const ${name} = __createIcon(${made}, ${shape});` : null
}
