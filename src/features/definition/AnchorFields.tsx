import { type Dispatch, memo } from 'react'
import type { Anchor, Rating } from '#domain/definition/definition.ts'
import type { ContentAction } from './contentHistory.ts'
import { ratingWord } from './criterionWords.ts'
import classes from './DraftEditor.module.css'
import { TextField } from './DraftFields.tsx'

interface AnchorFieldsProps {
  criterionId: string
  rating: Rating
  anchor: Anchor | undefined
  /** Without it nobody publishes. */
  isNeeded: boolean
  dispatch: Dispatch<ContentAction>
}

/** What one sees or hears at one rating, and a moment of it. */
export const AnchorFields = memo(function AnchorFields(props: AnchorFieldsProps) {
  const { criterionId: id, rating, anchor, isNeeded, dispatch } = props
  const word = ratingWord(rating)
  return (
    <div className={classes.anchor}>
      <TextField
        label={`At ${word} one sees or hears${isNeeded ? '' : ' (optional)'}`}
        rows={2}
        value={anchor?.text ?? ''}
        onChange={(text) => dispatch({ type: 'anchor', id, rating, patch: { text } })}
      />
      <TextField
        label={`Example at ${word} (optional)`}
        rows={2}
        value={anchor?.example ?? ''}
        onChange={(example) => dispatch({ type: 'anchor', id, rating, patch: { example } })}
      />
    </div>
  )
})
