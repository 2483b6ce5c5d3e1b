import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Calibration, Reveal } from '#contract/calibration.ts'
import { answerRescore } from '#contract/rescores.ts'
import { call } from '#lib/apiClient.ts'
import { formatDateTime } from '#lib/format.ts'
import { useSession, useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { revealQuery } from './api.ts'
import styles from './Calibration.module.css'

interface AnswerCardProps {
  session: Calibration
  interactionId: string
  answer: Reveal['answer']
}

/** What the reviewer says to how their review was scored again: theirs to write, the lead’s to read. */
export function AnswerCard(props: AnswerCardProps) {
  const { session, answer } = props
  const { person } = useSession()
  const timeZone = useTimeZone()
  if (person?.id === session.reviewed?.id) return <AnswerForm {...props} />
  return (
    <Card title={`Answer of ${session.reviewed?.name ?? ''}`}>
      {answer ? (
        <p className={styles.finding}>
          {answer.text} <span className="mute small">{formatDateTime(answer.answeredAt, timeZone)}</span>
        </p>
      ) : (
        <p className="sub">None yet.</p>
      )}
    </Card>
  )
}

function AnswerForm({ session, interactionId, answer }: AnswerCardProps) {
  const queryClient = useQueryClient()
  const [text, setText] = useState(answer?.text ?? '')
  const send = useMutation({
    mutationFn: () =>
      call(answerRescore, {
        params: { id: session.id, interactionId },
        body: { version: answer?.version ?? 0, text },
      }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: revealQuery(session.id, interactionId).queryKey }),
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    send.mutate()
  }
  return (
    <Card
      title="Your answer"
      sub={`${session.facilitator.name} and others who lead quality read it. It changes no rating.`}
    >
      <form className={styles.form} onSubmit={handleSubmit}>
        <Textarea
          aria-label="Your answer"
          styles={fieldInput.styles}
          autosize
          minRows={3}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Problem error={send.error} />
        <div className={styles.actions}>
          <Button
            type="submit"
            size="xs"
            variant="default"
            loading={send.isPending}
            disabled={text.trim() === '' || text.trim() === answer?.text}
          >
            {answer ? 'Change the answer' : 'Answer'}
          </Button>
        </div>
      </form>
    </Card>
  )
}
