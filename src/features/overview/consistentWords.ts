import type { ConsistentAgents } from '#contract/consistency.ts'
import { formatCount } from '#lib/format.ts'

type Verdict = ConsistentAgents['agents'][number]['verdict']
type Verdicts = Pick<ConsistentAgents, 'benchmark'> & { agents: readonly { verdict: Verdict }[] }

const countOf = ({ agents }: Pick<Verdicts, 'agents'>, wanted: Verdict): number =>
  agents.filter(({ verdict }) => verdict === wanted).length

/** The finding over the card: how many agents, of those it can be told of. */
export function consistentTitle(data: Verdicts | undefined): string {
  if (!data || data.benchmark === null) return 'Who is consistently above?'
  const above = countOf(data, 'holds')
  const told = above + countOf(data, 'fails')
  if (told === 0) return 'Who is consistently above? Too early to say'
  if (above === 0) return 'Nobody is consistently above the benchmark'
  const agents = told === 1 ? 'agent' : 'agents'
  return `${formatCount(above)} of ${formatCount(told)} ${agents} ${above === 1 ? 'is' : 'are'} consistently above the benchmark`
}

/** Of whom nothing can be told yet. */
export function openWords(data: ConsistentAgents): string | null {
  const open = countOf(data, 'open')
  if (open === 0) return null
  return `${open === 1 ? 'Of 1 more agent it is' : `Of ${formatCount(open)} more agents it is`} too early to say.`
}
