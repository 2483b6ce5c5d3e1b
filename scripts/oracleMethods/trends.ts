// Methods that find what changes, and which of many findings to believe.
import { z } from 'zod'
import { benjaminiHochberg } from '#domain/statistics/benjaminiHochberg.ts'
import { benjaminiYekutieli } from '#domain/statistics/benjaminiYekutieli.ts'
import { mannKendall } from '#domain/statistics/mannKendall.ts'
import { meanCI } from '#domain/statistics/meanCI.ts'
import { oneSidedProfile } from '#domain/statistics/oneSidedProfile.ts'
import { theilSen } from '#domain/statistics/theilSen.ts'
import { adapt, type OracleMethod } from './adapt.ts'
import { bounds } from './bounds.ts'

const series = z.array(z.number().nullable())

export const TREND_METHODS: readonly (readonly [string, OracleMethod])[] = [
  ['mannKendall', adapt(z.object({ x: series }), mannKendallShape)],
  ['theilSen', adapt(z.object({ t: z.array(z.number()), y: series, conf: z.number().optional() }), theilSenShape)],
  ['benjaminiHochberg', adapt(z.object({ p: series, q: z.number() }), discoveriesShape)],
  ['oneSidedProfile', adapt(profileInput(), profileShape)],
]

function mannKendallShape({ x }: { x: (number | null)[] }) {
  const { s, variance, ...rest } = mannKendall(x)
  return { ...rest, S: s, varS: variance }
}

function theilSenShape({ t, y, conf }: { t: number[]; y: (number | null)[]; conf?: number | undefined }) {
  const { interval, ...line } = theilSen(
    t.map((time, at) => ({ time, value: y[at] ?? null })),
    conf,
  )
  return { ...line, ci: bounds(interval) }
}

function discoveriesShape({ p, q }: { p: (number | null)[]; q: number }) {
  const { adjusted, isRejected, rejected } = benjaminiHochberg(p, q)
  return { adjusted, reject: isRejected, nRejected: rejected, BY: benjaminiYekutieli(p) }
}

function profileInput() {
  const agent = z.array(z.tuple([z.number().nullable(), z.number().nullable(), z.number().nullable()]))
  return z.object({ agents: z.array(agent), q: z.number(), minGap: z.number() })
}

/** The reference tests from two interactions on. */
function profileShape({ agents, q, minGap }: z.infer<ReturnType<typeof profileInput>>) {
  const differences = agents.flatMap((rows, agent) =>
    ([[0, 1], [0, 2], [1, 2]] as const).map((pair) => {
      const [one, other] = pair
      const gaps = rows.map((row) => (row[one] === null || row[other] === null ? null : row[one] - row[other]))
      return { agent, pair, ...meanCI(gaps) }
    }),
  ) // prettier-ignore
  const tests = oneSidedProfile(differences, { rate: q, leastGap: minGap, leastCount: 2 })
  const contrasts = tests.map(({ isFlagged, ...test }, at) => {
    const { agent, pair, n, mean, low, high } = differences[at] ?? {}
    return { agent, pair, n, mean, ci: test.p === null ? [null, null] : [low, high], ...test, flag: isFlagged }
  })
  return { contrasts }
}
