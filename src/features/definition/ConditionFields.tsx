import { memo } from 'react'
import type { Criterion, Rating } from '#domain/definition/definition.ts'
import { ON_SCALE } from '#domain/definition/scale.ts'
import { ratingWord } from './criterionWords.ts'
import classes from './DraftEditor.module.css'
import { Checks, Field } from './DraftFields.tsx'

interface ConditionFieldsProps {
  condition: Criterion['condition']
  others: readonly { id: string; label: string; scale: Criterion['scale'] }[]
  ownId: string
  onChange: (patch: Pick<Criterion, 'condition'>) => void
}

/** When it is asked at all. */
export const ConditionFields = memo(function ConditionFields(props: ConditionFieldsProps) {
  const { condition, others, ownId, onChange } = props
  const other = others.find(({ id }) => id === condition?.criterionId)
  const ratings: readonly Rating[] = other ? [...ON_SCALE[other.scale], 'na'] : []
  return (
    <div className={classes.two}>
      <Field label="Asked">
        {(ids) => (
          <select
            {...ids}
            value={condition?.criterionId ?? ''}
            onChange={(event) => {
              const criterionId = event.currentTarget.value
              onChange({ condition: criterionId === '' ? null : { criterionId, ratings: [] } })
            }}
          >
            <option value="">Always</option>
            {condition && !other && <option value={condition.criterionId}>After a retired criterion</option>}
            {others
              .filter(({ id }) => id !== ownId)
              .map(({ id, label }) => (
                <option key={id} value={id}>
                  After “{label}”
                </option>
              ))}
          </select>
        )}
      </Field>
      {condition && other && (
        <Checks
          legend="when that is rated"
          choices={ratings.map((rating) => ({ value: String(rating), label: ratingWord(rating) }))}
          chosen={condition.ratings.map(String)}
          onChoose={(chosen) =>
            onChange({
              condition: { ...condition, ratings: ratings.filter((rating) => chosen.includes(String(rating))) },
            })
          }
        />
      )}
    </div>
  )
})
