import { Button, Modal } from '@mantine/core'
import { useMemo } from 'react'
import type { DefinitionDraft } from '#contract/definitionDrafts.ts'
import { compareDefinitions } from '#domain/definition/compare/compareDefinitions.ts'
import type { Definition } from '#domain/definition/definition.ts'
import { DifferenceView } from './DifferenceView.tsx'
import classes from './DraftEditor.module.css'

interface StaleDraftDialogProps {
  own: Definition
  stored: DefinitionDraft
  message: string
  onChoose: (stored: DefinitionDraft, keepsOwn: boolean) => void
}

/** Two people wrote at once: both are shown, and nothing is lost before somebody has chosen. */
export function StaleDraftDialog({ own, stored, message, onChoose }: StaleDraftDialogProps) {
  const difference = useMemo(() => compareDefinitions(stored.content, own), [stored, own])
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      size={760}
      title="Somebody else saved this draft"
    >
      <div className={classes.dialog}>
        <p className="sub">{message} Marked: how yours differs from theirs.</p>
        <div className={classes.scroll} tabIndex={0} role="group" aria-label="Where they differ" data-autofocus>
          <DifferenceView difference={difference} before={stored.content} after={own} />
        </div>
        <div className={classes.dialogActions}>
          <Button variant="default" onClick={() => onChoose(stored, false)}>
            Take theirs
          </Button>
          <Button onClick={() => onChoose(stored, true)}>Keep mine</Button>
        </div>
      </div>
    </Modal>
  )
}
