import type { Plugin } from 'vite'

const MODULES = /\/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/

/**
 * Leaves zod's writer of JSON schemas out of the built pages: every schema carries it, only the server's OpenAPI
 * needs it, and it is a fifth of zod. What is left in its place refuses when it is called.
 */
export function withoutJsonSchema(): Plugin {
  return {
    name: 'accord-without-json-schema',
    apply: 'build',
    transform(code, id) {
      if (!MODULES.test(id)) return
      const names = Array.from(code.matchAll(/^export (?:const|function) (\w+)/gm), ([, name]) => name)
      const refuse = `const refuse = () => { throw new Error('The pages write no JSON schema.') }`
      const made = names.map((name) => `export const ${name} = () => refuse`)
      return { code: [refuse, ...made, 'export { refuse as process }'].join('\n'), map: null }
    },
  }
}
