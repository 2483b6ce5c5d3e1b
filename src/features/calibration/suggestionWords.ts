import type { CalibrationSuggestion } from '#contract/calibrationSuggestions.ts'
import { formatCorrelation, formatCount } from '#lib/format.ts'
import type { OpenForm } from './openForm.ts'

const MOST_NAMED = 3

/** What should be calibrated, and why. */
export function suggestionWords({ reason, count }: CalibrationSuggestion): { title: string; why: string } {
  switch (reason.kind) {
    case 'version':
      return {
        title: `Nobody has calibrated by version ${formatCount(reason.number)} of the definition yet`,
        why: 'New words are read in different ways until they are talked about.',
      }
    case 'unlinked':
      return {
        title: `Reviewers are in ${formatCount(reason.groups.length)} groups with nothing in common`,
        why: `${reason.groups.map(groupWords).join('; ')} share no agent and no interaction: a strict reviewer and weaker service look the same. A session with one of each links them.`,
      }
    case 'tooFew':
      return {
        title: 'Too little is rated twice to know how far reviewers agree',
        why: `${formatCount(reason.units)} of the ${formatCount(reason.units + count)} interactions that an interval needs.`,
      }
    case 'newcomer':
      return {
        title: `${reason.reviewer.name} is new`,
        why: `${formatCount(reason.reviews)} ${reason.reviews === 1 ? 'review' : 'reviews'} so far, and in no session since.`,
      }
    case 'lowest':
      return { title: `“${reason.label}” is read most differently`, why: alphaWords(reason) }
    case 'widest':
      return { title: `How far reviewers agree on “${reason.label}” is known least`, why: alphaWords(reason) }
  }
}

function alphaWords({ alpha, low, high, units }: { alpha: number; low: number; high: number; units: number }): string {
  return `Alpha ${formatCorrelation(alpha)}, likely ${formatCorrelation(low)} to ${formatCorrelation(high)}, over ${formatCount(units)} interactions.`
}

/** What a session would gain, and on what assumption. */
export function gainWords({ reason, count, gain }: CalibrationSuggestion): string {
  if (gain) {
    return `${formatCount(count)} more would make its interval about ${formatCorrelation(gain.expected)} wide in place of ${formatCorrelation(gain.width)}, if they are like these: it narrows as 1/√n.`
  }
  if (reason.kind === 'tooFew') return `${formatCount(count)} more give a first interval.`
  const first = reason.kind === 'version' ? 'interval by this version' : 'comparison'
  return `${formatCount(count)} interactions rated by all give a first ${first}.`
}

function groupWords(group: readonly { name: string }[]): string {
  const names = group.slice(0, MOST_NAMED).map(({ name }) => name)
  const rest = group.length - names.length
  return rest > 0 ? `${names.join(', ')} and ${formatCount(rest)} more` : names.join(', ')
}

/** The form of a new session, filled in but for until when it is rated. */
export function suggestedForm(suggestion: CalibrationSuggestion): Partial<OpenForm> {
  const { count, channel, reviewerIds, reason } = suggestion
  const name = 'label' in reason ? reason.label : reason.kind === 'newcomer' ? `With ${reason.reviewer.name}` : ''
  return { name, by: 'random', count, channel: channel ?? '', reviewerIds }
}
