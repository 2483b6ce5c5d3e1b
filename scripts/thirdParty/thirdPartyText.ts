import { type LockedPackage, readLock } from './readLock.ts'

// prettier-ignore
const PERMITTED = new Set([
  'MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0', 'CC0-1.0',
  'PostgreSQL', 'Python-2.0', 'Unlicense', 'BSL-1.0',
])

/** Permitted for these alone: a typeface, data, and a part that runs on the server, unmodified and exchangeable. */
const BY_PACKAGE: Record<string, string> = {
  '@fontsource-variable/inter': 'OFL-1.1',
  'caniuse-lite': 'CC-BY-4.0',
  'codec-parser': 'LGPL-3.0-or-later',
}

const HEAD = `# Third-party software

Accord itself is under Apache-2.0, see [LICENSE](LICENSE). It is built on the packages below, unmodified, each under its
own licence, whose text is in the package. This file is made by \`npm run third-party\` from package-lock.json.

Named apart:

- **mpg123-decoder** contains libmpg123, compiled to WebAssembly, under LGPL-2.1; the package around it is under MIT.
- **ogg-opus-decoder** contains libopus (BSD-3-Clause), compiled to WebAssembly, and uses **codec-parser**, which is under
  LGPL-3.0-or-later.
- All of them run on the server alone, as they come, and can be exchanged for another build in \`node_modules\`.
- **Inter**, the typeface (package \`@fontsource-variable/inter\`), is under the SIL Open Font License 1.1.
`

/**
 * The whole of THIRD_PARTY.md.
 * @throws Error naming each package whose licence is not permitted
 */
export function thirdPartyText(root: string): string {
  const packages = readLock(root)
  const refused = packages.filter((entry) => !isPermitted(entry))
  if (refused.length > 0) {
    const list = refused.map(({ name, version, licence }) => `${name} ${version}: ${licence}`)
    throw new Error(`These licences are not on the list of permitted ones:\n${list.join('\n')}`)
  }
  const section = (title: string, isDev: boolean) =>
    `## ${title}\n\n| package | version | licence |\n|---|---|---|\n${rowsOf(packages.filter((entry) => entry.isDev === isDev))}\n`
  return [HEAD, section('What runs Accord', false), section('What only developing and testing need', true)].join('\n')
}

function rowsOf(packages: readonly LockedPackage[]): string {
  return packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')
}

/** `(A OR B)` is permitted when one is, `A AND B` when both are. */
export function isPermitted({ name, licence }: Pick<LockedPackage, 'name' | 'licence'>): boolean {
  if (BY_PACKAGE[name] === licence) return true
  return licence
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => PERMITTED.has(one.trim())))
}
