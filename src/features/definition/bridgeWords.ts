import type { Bridge } from '#contract/definitionBridge.ts'
import { type Definition, DIMENSIONS } from '#domain/definition/definition.ts'
import { formatMove } from '#lib/format.ts'
import { MINIMUM_N } from '#lib/minimumN.ts'

/** What a bridge says; nothing before enough interactions are scored in both. */
export function bridgeWords({ scored, moved }: Bridge, dimensions: Definition['dimensions']): string {
  if (scored < MINIMUM_N.comparison) {
    return `Too early to say: ${scored} of the ${MINIMUM_N.comparison} interactions needed are scored in both.`
  }
  const clear = DIMENSIONS.flatMap((dimension) => {
    const { n, mean, low, high } = moved[dimension]
    if (n < MINIMUM_N.comparison || mean === null || low === null || high === null) return []
    if (low <= 0 && high >= 0) return []
    return `${dimensions[dimension].label} ${mean > 0 ? 'rose' : 'fell'} by ${formatMove(Math.abs(mean)).replace('+', '')}`
  })
  return clear.length === 0 ? 'No clear change of means.' : `${clear.join(', ')} points.`
}
