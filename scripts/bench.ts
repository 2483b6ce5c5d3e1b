import type { Measure } from '#tests/bench/measure.ts'

/** Each loads its own module: what one measures must not be slowed by what another needs. */
const BENCHES: Record<string, () => Promise<Measure[]>> = {
  bundle: async () => {
    const [{ buildPages }, { bundleBench }] = await Promise.all([
      import('./buildPages.mjs'),
      import('#tests/bench/bundle.ts'),
    ])
    quietly(buildPages)
    return bundleBench()
  },
  audio: async () => (await import('#tests/bench/audio.ts')).audioBench(),
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
function quietly(work: () => void): void {
  const { log } = console
  console.log = console.error
  try {
    work()
  } finally {
    console.log = log
  }
}
