import { Button } from '@mantine/core'
import { type Dispatch, memo, useCallback } from 'react'
import { CHANNELS, type Criterion, DIMENSIONS, type Dimension } from '#domain/definition/definition.ts'
import { ON_SCALE } from '#domain/definition/scale.ts'
import { randomKey } from '#lib/randomKey.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import { AnchorFields } from './AnchorFields.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import type { ContentAction } from './contentHistory.ts'
import { CauseFields } from './CauseFields.tsx'
import classes from './DraftEditor.module.css'
import { Checks, Field, NumberField, TextField } from './DraftFields.tsx'
import { RequirementFields } from './RequirementFields.tsx'

interface CriterionFormProps {
  criterion: Criterion
  /** What may stand before it as a condition; labels alone, so that typing elsewhere does not draw it anew. */
  others: readonly { id: string; label: string; scale: Criterion['scale'] }[]
  dimensions: readonly { dimension: Dimension; label: string }[]
  dispatch: Dispatch<ContentAction>
}

const CHANNEL_CHOICES = CHANNELS.map((value) => ({ value, label: CHANNEL_LABEL[value] }))
const NEEDED = new Set([1, 3, 5, 'pass', 'fail'])

/** Everything about one criterion. Only the open one is a form. */
export const CriterionForm = memo(function CriterionForm({
  criterion,
  others,
  dimensions,
  dispatch,
}: CriterionFormProps) {
  const { id, label, question, section, dimension, scale, weight, isCritical, channels, anchors } = criterion
  const change = useCallback(
    (patch: Extract<ContentAction, { type: 'criterion' }>['patch']) => dispatch({ type: 'criterion', id, patch }),
    [dispatch, id],
  )
  return (
    <div className={classes.form}>
      <div className={classes.two}>
        <TextField label="Label, two to five words" value={label} onChange={(value) => change({ label: value })} />
        <TextField
          label="Section (optional)"
          value={section ?? ''}
          onChange={(value) => change({ section: value || null })}
        />
      </div>
      <TextField
        label="The question a reviewer answers"
        value={question}
        onChange={(value) => change({ question: value })}
      />
      <div className={classes.four}>
        <Field label="Dimension">
          {(ids) => (
            <select
              {...ids}
              value={dimension}
              onChange={(event) => {
                const chosen = DIMENSIONS.find((each) => each === event.currentTarget.value)
                if (chosen) dispatch({ type: 'place', id, onto: null, dimension: chosen })
              }}
            >
              {dimensions.map((each) => (
                <option key={each.dimension} value={each.dimension}>
                  {each.label || each.dimension}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="Scale">
          {(ids) => (
            <select
              {...ids}
              value={scale}
              onChange={(event) =>
                dispatch({
                  type: 'scale',
                  id,
                  scale: event.currentTarget.value === 'passFail' ? 'passFail' : 'ordinal',
                })
              }
            >
              <option value="ordinal">1 to 5</option>
              <option value="passFail">Pass or fail</option>
            </select>
          )}
        </Field>
        <NumberField label="Weight" value={weight} onChange={(value) => change({ weight: value })} />
      </div>
      <div className={classes.switches}>
        <label>
          <input type="checkbox" checked={isCritical} onChange={() => change({ isCritical: !isCritical })} />
          Critical: failing it sets the interaction to 0
        </label>
        <label>
          <input
            type="checkbox"
            checked={criterion.allowsNotApplicable}
            onChange={() => change({ allowsNotApplicable: !criterion.allowsNotApplicable })}
          />
          N/A allowed
        </label>
      </div>
      <Checks
        legend="Channels"
        choices={CHANNEL_CHOICES}
        chosen={channels}
        onChoose={(chosen) => change({ channels: chosen })}
      />
      {ON_SCALE[scale].map((rating) => (
        <AnchorFields
          key={String(rating)}
          criterionId={id}
          rating={rating}
          anchor={anchors.find((anchor) => anchor.rating === rating)}
          isNeeded={NEEDED.has(rating)}
          dispatch={dispatch}
        />
      ))}
      <RequirementFields requires={criterion.requires} scale={scale} onChange={change} />
      <ConditionFields condition={criterion.condition} others={others} ownId={id} onChange={change} />
      <CauseFields causes={criterion.rootCauses} onChange={change} />
      <div className={classes.formActions}>
        <Button
          size="xs"
          variant="default"
          onClick={() => dispatch({ type: 'duplicate', id, newId: `c-${randomKey().slice(0, 10)}` })}
        >
          Duplicate
        </Button>
        <Button size="xs" variant="default" onClick={() => dispatch({ type: 'retire', id })}>
          Retire
        </Button>
        <span className="small mute">A retired criterion is asked no more; reviews of the past keep it.</span>
      </div>
    </div>
  )
})
