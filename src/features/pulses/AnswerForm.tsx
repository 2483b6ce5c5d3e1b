import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { z } from 'zod'
import { answerPulse, type getPulseAnswer } from '#contract/pulses.ts'
import { call } from '#lib/apiClient.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { keepAnswerDraft, readAnswerDraft } from './answerDraft.ts'
import { answerQuery, PULSES_KEY } from './api.ts'
import classes from './Pulses.module.css'
import { SentencePicks } from './SentencePicks.tsx'

export type Asked = z.output<(typeof getPulseAnswer)['response']>

const LONGEST = 4000

interface AnswerFormProps {
  asked: Asked
  personId: string
  /** It was sent, or the one given before stays as it is. */
  onEnd: () => void
}

/** Own words first; the sentences are shown only after them, since they would say what to write. */
export function AnswerForm({ asked, personId, onEnd }: AnswerFormProps) {
  const { pulse, options, answer } = asked
  const queryClient = useQueryClient()
  const [text, setText] = useState(() => readAnswerDraft(pulse.id, personId) || (answer?.text ?? ''))
  const [isWritten, setIsWritten] = useState(false)
  const [picked, setPicked] = useState<readonly string[]>(answer?.picked ?? [])
  const field = useRef<HTMLTextAreaElement>(null)
  const send = useMutation({
    mutationFn: () => call(answerPulse, { params: { id: pulse.id }, body: { text, picked: [...picked] } }),
    onSuccess: async (answered) => {
      keepAnswerDraft(pulse.id, personId, '')
      queryClient.setQueryData(answerQuery(pulse.id).queryKey, answered)
      onEnd()
      await queryClient.invalidateQueries({ queryKey: PULSES_KEY })
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') field.current?.focus()
    else if (isWritten) send.mutate()
    else setIsWritten(true)
  }
  return (
    <form className={classes.cards} onSubmit={handleSubmit}>
      <Card title="In your own words" sub="Without looking it up: what makes a contact with us good for the customer?">
        {isWritten ? (
          <blockquote className={classes.words}>{text}</blockquote>
        ) : (
          <textarea
            ref={field}
            className={classes.field}
            aria-label="What is good service here, in your own words?"
            rows={6}
            maxLength={LONGEST}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value)
              keepAnswerDraft(pulse.id, personId, event.currentTarget.value)
            }}
          />
        )}
      </Card>
      {isWritten && (
        <SentencePicks options={options} isOrdered={pulse.task === 'order'} picked={picked} onPick={setPicked} />
      )}
      <Problem error={send.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={send.isPending}>
          {isWritten ? 'Send my answer' : 'Next'}
        </Button>
        {isWritten && (
          <Button variant="default" onClick={() => setIsWritten(false)}>
            Back to my words
          </Button>
        )}
        {answer !== null && (
          <Button
            variant="subtle"
            onClick={() => {
              keepAnswerDraft(pulse.id, personId, '')
              onEnd()
            }}
          >
            Leave it as it was
          </Button>
        )}
        {!isWritten && <span className="small mute">Next, some sentences to choose from.</span>}
      </div>
    </form>
  )
}
