import { Button, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { type Dispatch, memo, useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { DefinitionDraft } from '#contract/definitionDrafts.ts'
import { registerCommands } from '#lib/keyboard/commandStore.ts'
import { Page } from '#ui/Page.tsx'
import { ChecksCard } from './ChecksCard.tsx'
import type { ContentAction } from './contentHistory.ts'
import { contentWords } from './contentWords.ts'
import classes from './DraftEditor.module.css'
import { DraftLists } from './DraftLists.tsx'
import { goToCriterion } from './goToCriterion.ts'
import { problemsByPlace } from './problemsByPlace.ts'
import { ProposalsCard } from './ProposalsCard.tsx'
import { PublishDialog } from './PublishDialog.tsx'
import { StaleDraftDialog } from './StaleDraftDialog.tsx'
import { useContentEditor } from './useContentEditor.ts'
import { WholeFields } from './WholeFields.tsx'

interface DraftEditorProps {
  draft: DefinitionDraft
  /** Where its unsaved words are kept in this browser. */
  keptAt: string
  /** The one to open at; none: all stay closed. */
  criterionId?: string | undefined
  onPublished: () => void
  onLeave: () => void
}

/** The definition being written: saved by itself, each step undone, told what is missing. */
export function DraftEditor({ draft, keptAt, criterionId, onPublished, onLeave }: DraftEditorProps) {
  const { history, dispatch, settle, state, isKept, stored, flush, choose } = useContentEditor(draft, keptAt)
  const [openId, setOpenId] = useState<string | null>(criterionId ?? null)
  const [isPublishing, setIsPublishing] = useState(false)
  const { present: content, past, future } = history
  const problems = useMemo(() => problemsByPlace(stored.checks.problems), [stored])
  useUndoKeys(
    () => dispatch({ type: 'undo' }),
    () => dispatch({ type: 'redo' }),
  )
  useEffect(() => {
    if (criterionId !== undefined) goToCriterion(criterionId)
  }, [criterionId])
  const openPublishing = useCallback(() => setIsPublishing(true), [])
  const { name, statement, terms, reviewMinutes } = content
  return (
    <Page
      title="Write the definition"
      sub={
        <>
          {draft.base ? `Begun from version ${draft.base.number}. ` : ''}
          <span role="status">{contentWords(state, isKept)}</span>
        </>
      }
      actions={
        <EditorActions
          canUndo={past.length > 0}
          canRedo={future.length > 0}
          dispatch={dispatch}
          onPublish={openPublishing}
        />
      }
    >
      <div className={classes.page} onBlur={settle}>
        <div className={classes.main}>
          <ProposalsCard content={content} onOpen={setOpenId} dispatch={dispatch} />
          <WholeFields
            name={name}
            statement={statement}
            terms={terms}
            reviewMinutes={reviewMinutes}
            dispatch={dispatch}
          />
          <DraftLists content={content} problems={problems} openId={openId} onOpen={setOpenId} dispatch={dispatch} />
        </div>
        <ChecksCard stored={stored} onOpen={setOpenId} onLeave={onLeave} />
      </div>
      {isPublishing && (
        <PublishDialog stored={stored} flush={flush} onClose={() => setIsPublishing(false)} onPublished={onPublished} />
      )}
      {state.kind === 'stale' && (
        <StaleDraftDialog own={content} stored={state.stored} message={state.message} onChoose={choose} />
      )}
    </Page>
  )
}

interface EditorActionsProps {
  canUndo: boolean
  canRedo: boolean
  dispatch: Dispatch<ContentAction>
  onPublish: () => void
}

const EditorActions = memo(function EditorActions({ canUndo, canRedo, dispatch, onPublish }: EditorActionsProps) {
  return (
    <>
      <Step label="Undo" icon={IconArrowBackUp} isOff={!canUndo} onPress={() => dispatch({ type: 'undo' })} />
      <Step label="Do again" icon={IconArrowForwardUp} isOff={!canRedo} onPress={() => dispatch({ type: 'redo' })} />
      <Button size="xs" onClick={onPublish}>
        Publish…
      </Button>
    </>
  )
})

interface StepProps {
  label: string
  icon: typeof IconArrowBackUp
  isOff: boolean
  onPress: () => void
}

function Step({ label, icon: Icon, isOff, onPress }: StepProps) {
  return (
    <Tooltip label={label}>
      <Button size="xs" variant="default" aria-label={label} disabled={isOff} onClick={onPress}>
        <Icon size={16} stroke={1.7} aria-hidden />
      </Button>
    </Tooltip>
  )
}

/** Outside of text fields, which undo their own letters. */
function useUndoKeys(undo: () => void, redo: () => void): void {
  const onUndo = useEffectEvent(undo)
  const onRedo = useEffectEvent(redo)
  useEffect(
    () =>
      registerCommands([
        { id: 'definition:undo', keys: ['mod+z'], label: 'Undo', group: 'Definition', run: () => onUndo() },
        { id: 'definition:redo', keys: ['mod+Shift+z'], label: 'Do again', group: 'Definition', run: () => onRedo() },
      ]),
    [],
  )
}
