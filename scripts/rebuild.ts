import { rebuild } from '#contract/system.ts'
import { withServer } from './withServer.ts'

/** `npm run rebuild`: recomputes scores and cells from the reviews, signals from words and sound, and says how many were not as they should be. */
await withServer(async ({ call }) => {
  const { scores, agentWeeks, signals, changed } = await call(rebuild)
  console.log(
    `${scores} scores, ${agentWeeks} agent weeks and ${signals} measured interactions; ${changed} were corrected.`,
  )
})
