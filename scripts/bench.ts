import type { Measure } from '#tests/bench/measure.ts'

/** Each loads its own module: what one measures must not be slowed by what another needs. */
const BENCHES: Record<string, () => Promise<Measure[]>> = {
  start: async () => (await import('#tests/bench/start.ts')).startBench(),
  definition: async () => {
    await buildQuietly()
    const { definitionKeysBench } = await import('#tests/bench/definitionKeys.ts')
    return [...(await (await import('#tests/bench/definition.ts')).definitionBench()), ...(await definitionKeysBench())]
  },
  submit: async () => (await import('#tests/bench/submit.ts')).submitBench(),
  bundle: async () => {
    await buildQuietly()
    return (await import('#tests/bench/bundle.ts')).bundleBench()
  },
  keys: async () => {
    await buildQuietly()
    return (await import('#tests/bench/keys.ts')).keysBench()
  },
  audio: async () => (await import('#tests/bench/audio.ts')).audioBench(),
  review: async () => {
    await buildQuietly()
    const { transcriptBench } = await import('#tests/bench/transcript.ts')
    const { reviewBench } = await import('#tests/bench/review.ts')
    return [...(await transcriptBench()), ...(await reviewBench())]
  },
  queue: async () => [
    ...(await (await import('#tests/bench/queue.ts')).queueBench()),
    ...(await (await import('#tests/bench/draw.ts')).drawBench()),
  ],
  model: async () => (await import('#tests/bench/model.ts')).modelBench(),
  calibration: async () => [
    ...(await (await import('#tests/bench/agreement.ts')).agreementBench()),
    ...(await import('#tests/bench/alpha.ts')).alphaBench(),
    ...(await (await import('#tests/bench/reveal.ts')).revealBench()),
  ],
  analytics: async () => (await import('#tests/bench/analytics.ts')).analyticsBench(),
  charts: async () => {
    await buildQuietly()
    return (await import('#tests/bench/charts.ts')).chartsBench()
  },
  dev: async () => (await import('#tests/bench/dev.ts')).devBench(),
}

const USAGE = `Usage: npm run -s bench -- [NAME…]     NAME: ${Object.keys(BENCHES).join(', ')}; all when none is given

Prints one line of JSON for each measure. Ends with 0 when every aim is met, 2 when one is missed.`

await main(process.argv.slice(2))

async function main(given: readonly string[]): Promise<void> {
  const names = given.length === 0 ? Object.keys(BENCHES) : given
  if (names.some((name) => !BENCHES[name])) {
    console.error(USAGE)
    process.exitCode = 1
    return
  }
  for (const name of names) {
    for (const measure of (await BENCHES[name]?.()) ?? []) {
      console.log(JSON.stringify({ ...measure, value: Number(measure.value.toPrecision(4)) }))
      if (!measure.met) process.exitCode = 2
    }
  }
}

/** Standard output belongs to the measures. */
async function buildQuietly(): Promise<void> {
  const { log } = console
  console.log = console.error
  const { buildPages } = await import('./buildPages.mjs')
  buildPages()
  console.log = log
}
