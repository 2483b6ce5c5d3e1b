import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { RulePreview } from '#contract/picks.ts'
import { formatCount } from '#lib/format.ts'
import { Problem } from '#ui/Problem.tsx'
import { rulePreviewQuery } from './api.ts'
import { isTyped, toCondition, type TypedCondition } from './typedConditions.ts'

const QUIET_MS = 350

/** What the conditions would have picked in the last 30 days, as they are typed. */
export function RulePreviewLine({ typed }: { typed: readonly TypedCondition[] }) {
  const [asked] = useDebouncedValue(typed, QUIET_MS)
  const preview = useQuery({ ...rulePreviewQuery(asked.map(toCondition)), enabled: asked.every(isTyped) })
  return (
    <>
      <p className="sub" role="status">
        {preview.data ? previewWords(preview.data) : ' '}
      </p>
      <Problem error={preview.error} />
    </>
  )
}

/** `Of 1,240 interactions of the last 30 days 38 meet it; 12 of them are neither reviewed nor picked yet.` */
function previewWords({ interactions, met, fresh }: RulePreview): string {
  if (interactions === 0) return 'There are no interactions of the last 30 days to try it on.'
  const of = `Of ${formatCount(interactions)} interactions of the last 30 days`
  if (met === 0) return `${of} none meets it.`
  const meets = `${of} ${formatCount(met)} ${met === 1 ? 'meets' : 'meet'} it`
  return `${meets}; ${fresh === 0 ? 'none' : formatCount(fresh)} of them ${fresh === 1 ? 'is' : 'are'} neither reviewed nor picked yet.`
}
