import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { type Dispatch, memo } from 'react'
import type { Definition } from '#domain/definition/definition.ts'
import { Card } from '#ui/Card.tsx'
import type { ContentAction } from './contentHistory.ts'
import classes from './DraftEditor.module.css'
import { NumberField, TextField } from './DraftFields.tsx'

interface WholeFieldsProps {
  name: string
  statement: string
  reviewMinutes: number | null
  terms: Definition['terms']
  dispatch: Dispatch<ContentAction>
}

/** The sentence, its name and its words. */
export const WholeFields = memo(function WholeFields(props: WholeFieldsProps) {
  const { name, statement, reviewMinutes, terms, dispatch } = props
  return (
    <Card title="The statement">
      <div className={classes.fields}>
        <TextField
          label="Name"
          value={name}
          onChange={(value) => dispatch({ type: 'whole', patch: { name: value } })}
        />
        <TextField
          label="What good service is here, in one sentence"
          rows={3}
          value={statement}
          onChange={(value) => dispatch({ type: 'whole', patch: { statement: value } })}
        />
        <NumberField
          label="Minutes for one review"
          help="0 when nobody says; else more criteria than fit are told before publishing."
          value={reviewMinutes ?? 0}
          onChange={(value) => dispatch({ type: 'whole', patch: { reviewMinutes: value === 0 ? null : value } })}
        />
        <TermFields terms={terms} dispatch={dispatch} />
      </div>
    </Card>
  )
})

function TermFields({ terms, dispatch }: Pick<WholeFieldsProps, 'terms' | 'dispatch'>) {
  return (
    <fieldset className={classes.terms}>
      <legend>Key terms</legend>
      {terms.map(({ term, meaning }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a term has no other name while it is written
        <div key={index} className={classes.term}>
          <TextField
            label={`Term ${index + 1}`}
            value={term}
            onChange={(value) => dispatch({ type: 'term', index, patch: { term: value } })}
          />
          <TextField
            label="What it means here"
            value={meaning}
            onChange={(value) => dispatch({ type: 'term', index, patch: { meaning: value } })}
          />
          <Button
            size="xs"
            variant="subtle"
            onClick={() => dispatch({ type: 'removeTerm', index })}
            aria-label={`Remove term ${index + 1}`}
          >
            Remove
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} />}
          onClick={() => dispatch({ type: 'addTerm' })}
        >
          Add a term
        </Button>
      </div>
    </fieldset>
  )
}
