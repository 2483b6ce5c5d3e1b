import { Button, Checkbox, Modal, Radio, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type DefinitionDraft, publishDefinitionDraft } from '#contract/definitionDrafts.ts'
import { call } from '#lib/apiClient.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import classes from './DraftEditor.module.css'
import { ScrollList } from './ScrollList.tsx'

interface PublishDialogProps {
  stored: DefinitionDraft
  flush: () => Promise<DefinitionDraft | null>
  onClose: () => void
  onPublished: () => void
}

const SAME_MEANING = 'sameMeaning'
const INK = { color: 'var(--ink)', iconColor: 'var(--on-ink)' }

/** Says whether scores go on meaning the same, confirms what is unusual, and publishes. */
export function PublishDialog({ stored, flush, onClose, onPublished }: PublishDialogProps) {
  const { problems, concerns, scoreChanges } = stored.checks
  const isFirst = stored.current === null
  const [meaning, setMeaning] = useState<'same' | 'new'>(scoreChanges.length > 0 ? 'new' : 'same')
  const [note, setNote] = useState('')
  const [confirmed, setConfirmed] = useState<readonly string[]>([])
  const queryClient = useQueryClient()
  const publish = useMutation({
    mutationFn: async () => {
      const last = await flush()
      if (!last) throw new Error('The last changes could not be saved yet; try again in a moment.')
      const body = {
        version: last.version,
        replaces: last.current?.versionId ?? null,
        meaning: isFirst ? ('new' as const) : meaning,
        note,
        confirmed: [...confirmed],
      }
      return call(publishDefinitionDraft, { params: { id: last.id }, body })
    },
    onSuccess: async () => {
      onPublished()
      // The draft itself is no more; to ask for it again would only fail.
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== 'draft' })
    },
  })
  const asked = [
    ...concerns,
    ...(meaning === 'same' && !isFirst && scoreChanges.length > 0
      ? [{ code: SAME_MEANING, message: 'Scores go on as one series although they are not the same measure.' }]
      : []),
  ]
  const isReady = problems.length === 0 && asked.every(({ code }) => confirmed.includes(code))
  const toggle = (code: string) =>
    setConfirmed(confirmed.includes(code) ? confirmed.filter((one) => one !== code) : [...confirmed, code])
  return (
    <Modal opened onClose={onClose} size={560} title={`Publish version ${(stored.current?.number ?? 0) + 1}`}>
      <div className={classes.dialog}>
        {problems.length > 0 && (
          <>
            <p>This keeps it from being published:</p>
            <ul className={classes.problems}>
              {problems.map(({ criterionId, message }) => (
                <li key={`${criterionId} ${message}`}>{message}</li>
              ))}
            </ul>
          </>
        )}
        {!isFirst && (
          <Radio.Group
            label="Does it mean the same?"
            value={meaning}
            onChange={(value) => setMeaning(value === 'same' ? 'same' : 'new')}
          >
            <div className={classes.meanings}>
              <Radio
                {...INK}
                value="same"
                label="Same meaning"
                description="Words and examples only: scores stay comparable, one series goes on."
              />
              <Radio
                {...INK}
                value="new"
                label="New meaning"
                description="A new series: charts mark the change and split, nothing is pooled across."
              />
            </div>
          </Radio.Group>
        )}
        {!isFirst && scoreChanges.length > 0 && (
          <div className="sub">
            <p>Scores would not be the same measure:</p>
            <ScrollList label="Why scores would not be the same measure">
              {scoreChanges.map((change) => (
                <li key={change}>{change}</li>
              ))}
            </ScrollList>
          </div>
        )}
        {asked.map(({ code, message }) => (
          <Checkbox
            key={code}
            {...INK}
            label={message}
            description="I confirm that this is meant."
            checked={confirmed.includes(code)}
            onChange={() => toggle(code)}
          />
        ))}
        <Textarea
          {...fieldInput}
          styles={{ ...fieldInput.styles, input: { ...fieldInput.styles.input, height: 'auto' } }}
          label="What changed, for those who read it (optional)"
          maxLength={1000}
          minRows={2}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Problem error={publish.error} />
        <div className={classes.dialogActions}>
          <Button disabled={!isReady} loading={publish.isPending} onClick={() => publish.mutate()}>
            Publish for everybody
          </Button>
          <Button variant="default" onClick={onClose}>
            Go on writing
          </Button>
        </div>
      </div>
    </Modal>
  )
}
