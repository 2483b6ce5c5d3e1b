import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type Dispatch, memo } from 'react'
import type { Definition, Dimension } from '#domain/definition/definition.ts'
import { randomKey } from '#lib/randomKey.ts'
import { Glyph } from '#ui/Glyph.tsx'
import type { ContentAction } from './contentHistory.ts'
import classes from './DraftEditor.module.css'
import { NumberField, TextField } from './DraftFields.tsx'

interface DimensionFieldsProps {
  dimension: Dimension
  fields: Definition['dimensions'][Dimension]
  problems: readonly string[] | undefined
  /** Its words stand in the statement. */
  isMarked: boolean
  dispatch: Dispatch<ContentAction>
}

const MEANT: Record<Dimension, string> = {
  friendliness: 'attitude',
  responsiveness: 'process and speed',
  outcome: 'getting what they need',
}

/** What one dimension is called here, what it means, how much it counts and what it should reach. */
export const DimensionFields = memo(function DimensionFields(props: DimensionFieldsProps) {
  const { dimension, fields, problems, isMarked, dispatch } = props
  const change = (patch: Partial<DimensionFieldsProps['fields']>) => dispatch({ type: 'dimension', dimension, patch })
  return (
    <div className={classes.dimensionHead} data-dimension={dimension}>
      <h2>
        <Glyph dimension={dimension} />
        {fields.label || dimension} <span className="small mute">{MEANT[dimension]}</span>
      </h2>
      {problems && (
        <ul className={classes.problems}>
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <div className={classes.dimensionFields}>
        <TextField label="Name" value={fields.label} onChange={(value) => change({ label: value })} />
        <TextField label="What it means" value={fields.statement} onChange={(value) => change({ statement: value })} />
        <TextField
          label="Its words in the statement"
          placeholder="marked there"
          {...(fields.words.trim() !== '' && !isMarked && { help: 'Does not stand there.' })}
          value={fields.words}
          onChange={(value) => change({ words: value })}
        />
        <NumberField label="Weight" value={fields.weight} onChange={(value) => change({ weight: value })} />
        <NumberField label="Target" value={fields.target} onChange={(value) => change({ target: value })} />
      </div>
    </div>
  )
})

interface AddCriterionProps {
  dimension: Dimension
  label: string
  onAdd: (dimension: Dimension, id: string) => void
}

export const AddCriterion = memo(function AddCriterion({ dimension, label, onAdd }: AddCriterionProps) {
  return (
    <div className={classes.add}>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        onClick={() => onAdd(dimension, `c-${randomKey().slice(0, 10)}`)}
      >
        Add a criterion to {label || dimension}
      </Button>
    </div>
  )
})
