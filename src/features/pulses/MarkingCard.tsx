import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type LedPulse, markPulseAnswer, type PulseAnswer } from '#contract/pulses.ts'
import { call } from '#lib/apiClient.ts'
import { formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { Problem } from '#ui/Problem.tsx'
import { ledPulseQuery, PULSES_KEY } from './api.ts'
import { MarkingForm } from './MarkingForm.tsx'
import { nextUnmarked } from './nextUnmarked.ts'
import { PickedOptions } from './PickedOptions.tsx'
import classes from './Pulses.module.css'

/** One answer after another, without names: what is suggested counts only once a person has confirmed it. */
export function MarkingCard({ led, answers }: { led: LedPulse; answers: readonly PulseAnswer[] }) {
  const { pulse, parts, options } = led
  const queryClient = useQueryClient()
  const words = useRef<HTMLQuoteElement>(null)
  const [index, setIndex] = useState(() => nextUnmarked(answers, -1) ?? 0)
  const mark = useMutation({
    mutationFn: ({ key, marks }: { key: string; marks: Record<string, boolean> }) =>
      call(markPulseAnswer, { params: { id: pulse.id, key }, body: { marks } }),
    onSuccess: async (marked) => {
      queryClient.setQueryData(ledPulseQuery(pulse.id).queryKey, marked)
      if (marked.pulse.status === 'done') await queryClient.invalidateQueries({ queryKey: PULSES_KEY })
      else setIndex(nextUnmarked(marked.answers ?? [], index) ?? index)
    },
  })
  // Each answer begins at its words, for whoever hears them.
  useEffect(() => words.current?.focus(), [index])
  const answer = answers[index]
  if (!answer) return null
  const left = answers.filter(({ marks }) => marks === null).length
  const isLast = left === 1 && answer.marks === null
  return (
    <Card
      title={`Answer ${formatCount(index + 1)} of ${formatCount(answers.length)}`}
      sub={`Without a name, so that nobody is marked by name. ${left === 1 ? '1 is' : `${formatCount(left)} are`} left to mark.`}
      right={
        <span className={classes.actions}>
          <Button size="xs" variant="default" disabled={index === 0} onClick={() => setIndex(index - 1)}>
            Previous
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={index === answers.length - 1}
            onClick={() => setIndex(index + 1)}
          >
            Next
          </Button>
        </span>
      }
    >
      <div className={classes.marking}>
        <div className={classes.card}>
          <blockquote ref={words} className={classes.words} tabIndex={-1} aria-label={`Answer ${index + 1}`}>
            {answer.text}
          </blockquote>
          <PickedOptions options={options} picked={answer.picked} isOrdered={pulse.task === 'order'} />
        </div>
        <MarkingForm
          key={answer.key}
          answer={answer}
          parts={parts}
          isLast={isLast}
          isPending={mark.isPending}
          onMark={(marks) => mark.mutate({ key: answer.key, marks })}
        />
      </div>
      <Problem error={mark.error} />
    </Card>
  )
}
