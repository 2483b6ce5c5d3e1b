import type { ControlPoint, ControlSignal } from './controlChart.ts'

/** How numbers and weeks are written; the places that show them know. */
interface Writing {
  week: (week: string) => string
  /** To a tenth: limits lie close to what passed them. */
  tenths: (points: number) => string
}

/** One signal in plain words, made from its numbers alone. */
export function signalWords(signal: ControlSignal, { week, tenths }: Writing): string {
  const { kind, side, fromWeek, toWeek, weeks, n, mean, limit } = signal
  if (kind === 'beyond') {
    const passed = side === 'above' ? 'above the upper limit' : 'below the lower limit'
    return `Week of ${week(fromWeek)}: ${tenths(mean ?? 0)} on average of ${n} interactions, ${passed} of ${tenths(limit ?? 0)}. Chance alone does that in about one week of 370.`
  }
  if (kind === 'run') {
    return `${weeks} weeks in a row ${side} the centre line, ${week(fromWeek)} to ${week(toWeek)}, n ${n}: service has shifted, if only a little. Chance alone puts nine in a row on one side about once in 256 stretches.`
  }
  const span = weeks === 1 ? `in the week of ${week(fromWeek)}` : `from ${week(fromWeek)} to ${week(toWeek)}`
  return `Slow drift ${side === 'above' ? 'upward' : 'downward'}: the weighted mean of recent weeks lies ${side} its limits ${span}. A steady process does that about once in 370 weeks.`
}

/** The finding over one panel: a verdict and what it rests on. */
export function chartVerdict(signals: readonly ControlSignal[], { week }: Pick<Writing, 'week'>) {
  const beyond = signals.filter(({ kind }) => kind === 'beyond')
  const latest = signals.filter(({ kind }) => kind !== 'beyond').toSorted((a, b) => (a.toWeek < b.toWeek ? 1 : -1))
  const run = latest.find(({ kind }) => kind === 'run') ?? latest[0]
  const out = beyondWords(beyond, week)
  if (run) {
    const direction = run.side === 'above' ? 'upward' : 'downward'
    const weeks = run.weeks === 1 ? 'One week' : `${run.weeks} weeks`
    const basis =
      run.kind === 'run'
        ? `${weeks} in a row ${run.side} the centre line since ${week(run.fromWeek)}.`
        : `The weighted mean of recent weeks left its limits ${week(run.fromWeek)}.`
    return {
      verdict: run.kind === 'run' ? `Shifted ${direction}.` : `Drifted ${direction}.`,
      basis: `${basis} ${out}`.trim(),
    }
  }
  if (beyond.length === 0) {
    return { verdict: 'Steady.', basis: 'Week-to-week changes are what chance alone would give.' }
  }
  const verdict = beyond.length === 1 ? 'One week fell out.' : `${beyond.length} weeks fell out.`
  return { verdict, basis: `${out} Steady otherwise.` }
}

/**
 * The finding over one panel of weighted means.
 * @param signals of any kind; drifts alone are told
 * @param points with what was weighted, to tell a week past the limits that is no drift
 */
export function driftVerdict(
  signals: readonly ControlSignal[],
  points: readonly Pick<ControlPoint, 'drift'>[],
  { week }: Pick<Writing, 'week'>,
) {
  const latest = signals.filter(({ kind }) => kind === 'drift').toSorted((a, b) => (a.toWeek < b.toWeek ? 1 : -1))[0]
  if (latest) {
    const since = `It left its limits in the week of ${week(latest.fromWeek)}`
    const stayed = latest.weeks === 1 ? 'for one week' : `for ${latest.weeks} weeks`
    return { verdict: `Drifted ${latest.side === 'above' ? 'upward' : 'downward'}.`, basis: `${since}, ${stayed}.` }
  }
  const isPast = points.some(({ drift }) => drift !== null && (drift.z > drift.high || drift.z < drift.low))
  return {
    verdict: 'No drift.',
    basis: isPast
      ? 'It passed its limits only with a single week far out, or on few reviews.'
      : 'The weighted mean stays within its limits.',
  }
}

function beyondWords(beyond: readonly ControlSignal[], week: Writing['week']): string {
  if (beyond.length === 0) return ''
  const named = beyond.slice(0, 3).map(({ fromWeek, side }) => `${week(fromWeek)} ${side}`)
  const more = beyond.length > 3 ? ` and ${beyond.length - 3} more` : ''
  return `Beyond its limits: ${named.join(', ')}${more}.`
}
