import type { DefinitionVersion } from '#contract/definition.ts'
import { ON_SCALE } from '#domain/definition/scale.ts'
import { DrillPanel } from '#drilldown/DrillPanel.tsx'
import { ReviewsBehind } from '#drilldown/ReviewsBehind.tsx'
import { dimensionLabels, dimensionTargets } from '#lib/dimensionLabels.ts'
import { formatCount } from '#lib/format.ts'
import { useTimeZone } from '#lib/session.ts'
import { ratingWord } from './criterionWords.ts'
import classes from './Health.module.css'
import type { HealthRow } from './healthRows.ts'
import type { HealthSearch } from './healthSearch.ts'

interface HealthBehindProps {
  row: HealthRow
  rating: HealthSearch['rating']
  version: DefinitionVersion
  onSearch: (search: HealthSearch) => void
}

/** The reviews a criterion's health was counted in: all of them, or those with one rating. */
export function HealthBehind({ row, rating, version, onSearch }: HealthBehindProps) {
  const timeZone = useTimeZone()
  const { criterion, criterionId, n } = row
  const choices = [
    { rating: undefined, label: 'All', count: n },
    ...ON_SCALE[criterion.scale].map((each) => ({ rating: each, label: ratingWord(each), count: countOf(row, each) })),
    { rating: 'na' as const, label: 'N/A', count: row.notApplicable.k },
  ]
  return (
    <DrillPanel
      title={criterion.label}
      subtitle={`n ${formatCount(n)}, one review for each interaction; those you may see are listed.`}
      onClose={() => onSearch({})}
    >
      <div className={classes.choices} role="group" aria-label="Rating">
        {choices.map(({ label, count, ...choice }) => (
          <button
            key={label}
            type="button"
            aria-pressed={choice.rating === rating}
            onClick={() => onSearch({ criterion: criterionId, rating: choice.rating })}
          >
            {label} <span>{formatCount(count)}</span>
          </button>
        ))}
      </div>
      <ReviewsBehind
        caption="Reviews behind the rating"
        filter={{
          seriesId: version.seriesId,
          ofRecord: 'true',
          criterionId,
          ...(rating === undefined ? {} : { rating }),
        }}
        targets={dimensionTargets(version.content)}
        labels={dimensionLabels(version.content)}
        timeZone={timeZone}
        hasAgent
      />
    </DrillPanel>
  )
}

const countOf = ({ answers }: HealthRow, rating: HealthSearch['rating']): number =>
  answers.find(({ answer }) => answer === String(rating))?.count ?? 0
