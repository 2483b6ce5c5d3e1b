import { memo } from 'react'
import type { Criterion, Scale } from '#domain/definition/definition.ts'
import classes from './DraftEditor.module.css'
import { Checks, Field } from './DraftFields.tsx'

interface RequirementFieldsProps {
  requires: Criterion['requires']
  scale: Scale
  onChange: (patch: Pick<Criterion, 'requires'>) => void
}

const WANTED = [
  { value: 'note', label: 'A note' },
  { value: 'evidence', label: 'Evidence' },
] as const
const LIMITS = [1, 2, 3, 4, 5] as const

/** What a low rating must bring with it. */
export const RequirementFields = memo(function RequirementFields({
  requires,
  scale,
  onChange,
}: RequirementFieldsProps) {
  const usual = scale === 'passFail' ? ('fail' as const) : (2 as const)
  const atOrBelow = requires?.atOrBelow ?? usual
  const chosen = WANTED.map(({ value }) => value).filter((value) => requires?.[value])
  return (
    <div className={classes.two}>
      <Checks
        legend="A low rating needs"
        choices={WANTED}
        chosen={chosen}
        onChoose={(wanted) =>
          onChange({
            requires:
              wanted.length === 0
                ? null
                : { atOrBelow, note: wanted.includes('note'), evidence: wanted.includes('evidence') },
          })
        }
      />
      {requires && scale === 'ordinal' && (
        <Field label="Low is">
          {(ids) => (
            <select
              {...ids}
              value={atOrBelow}
              onChange={(event) => {
                const limit = LIMITS.find((each) => String(each) === event.currentTarget.value)
                if (limit) onChange({ requires: { ...requires, atOrBelow: limit } })
              }}
            >
              {LIMITS.map((limit) => (
                <option key={limit} value={limit}>
                  {limit} or less
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </div>
  )
})
