import { rebuild } from '#contract/system.ts'
import { withServer } from './withServer.ts'

/** `npm run rebuild`: recomputes scores and cells from the reviews, and says how many were not as they should be. */
await withServer(async ({ call }) => {
  const { scores, agentWeeks, changed } = await call(rebuild)
  console.log(`${scores} scores and ${agentWeeks} agent weeks; ${changed} were corrected.`)
})
