import { type Dispatch, memo, type RefObject } from 'react'
import { GrowingText } from '#ui/GrowingText.tsx'
import type { DraftAction } from './draft.ts'

interface CommentFieldProps {
  comment: string
  dispatch: Dispatch<DraftAction>
  fieldRef: RefObject<HTMLTextAreaElement | null>
}

/** To the agent, about the whole interaction. */
export const CommentField = memo(function CommentField({ comment, dispatch, fieldRef }: CommentFieldProps) {
  return (
    <GrowingText
      ref={fieldRef}
      label="Comment for the agent"
      placeholder="Comment for the agent"
      rows={2}
      mostRows={10}
      maxLength={8000}
      value={comment}
      onChange={(next) => dispatch({ type: 'comment', comment: next })}
    />
  )
})
