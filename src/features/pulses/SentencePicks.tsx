import { useEffect, useRef } from 'react'
import { formatCount } from '#lib/format.ts'
import { Card } from '#ui/Card.tsx'
import { OrderedSentences } from './OrderedSentences.tsx'
import classes from './Pulses.module.css'

interface SentencePicksProps {
  options: readonly { id: string; text: string }[]
  isOrdered: boolean
  picked: readonly string[]
  onPick: (picked: readonly string[]) => void
}

/** The definition's sentences among look-alikes; where asked, the picked ones in its order. */
export function SentencePicks({ options, isOrdered, picked, onPick }: SentencePicksProps) {
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const toggle = (id: string) => onPick(picked.includes(id) ? picked.filter((each) => each !== id) : [...picked, id])
  return (
    <Card
      title="Which of these sentences are ours?"
      sub={`Three are part of our definition, the others only look like it. ${formatCount(picked.length)} chosen.`}
    >
      <fieldset className={classes.sentences} aria-label="Which of these sentences are ours?">
        {options.map(({ id, text }, index) => (
          <label key={id} data-chosen={picked.includes(id) || undefined}>
            <input
              ref={index === 0 ? first : undefined}
              type="checkbox"
              checked={picked.includes(id)}
              onChange={() => toggle(id)}
            />
            <span>{text}</span>
          </label>
        ))}
      </fieldset>
      {isOrdered && picked.length > 1 && (
        <OrderedSentences
          sentences={picked.map((id) => ({ id, text: options.find((option) => option.id === id)?.text ?? '' }))}
          onOrder={onPick}
        />
      )}
    </Card>
  )
}
