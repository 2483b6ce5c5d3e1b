import { makeLinkByEmail } from '#contract/people.ts'
import { withServer } from './withServer.ts'

/** `npm run reset-password -- EMAIL`: prints a link that sets a new password once. */
const [email] = process.argv.slice(2)
if (email === undefined) {
  console.error('Name the person: npm run reset-password -- name@example.org')
  process.exit(1)
}
await withServer(async ({ call, url }) => {
  const { path, expiresAt } = await call(makeLinkByEmail, { body: { email } })
  console.log(`Hand this link over; it works once, until ${new Date(expiresAt).toISOString()}:\n${url}${path}`)
})
