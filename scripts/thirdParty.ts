import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { thirdPartyText } from './thirdParty/thirdPartyText.ts'

const root = join(import.meta.dirname, '..')

/** `npm run third-party`: writes THIRD_PARTY.md from the lock; a licence that is not permitted ends it with 1. */
try {
  writeFileSync(join(root, 'THIRD_PARTY.md'), thirdPartyText(root))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
