import { IconCheck, IconX } from '@tabler/icons-react'
import type { LedPulse } from '#contract/pulses.ts'
import classes from './Pulses.module.css'

interface PickedOptionsProps {
  options: LedPulse['options']
  picked: readonly string[]
  isOrdered: boolean
}

/** What was picked among the look-alikes; a help in reading the words, counted by itself. */
export function PickedOptions({ options, picked, isOrdered }: PickedOptionsProps) {
  const chosen = picked.flatMap((id) => options.find((option) => option.id === id) ?? [])
  if (chosen.length === 0) return <p className="small mute">No sentence was chosen.</p>
  return (
    <div>
      <p className="small mute">{isOrdered ? 'Sentences chosen, in this order:' : 'Sentences chosen:'}</p>
      <ul className={classes.picks}>
        {chosen.map(({ id, text, isPart }) => (
          <li key={id}>
            {isPart ? <IconCheck size={14} stroke={2} aria-hidden /> : <IconX size={14} stroke={2} aria-hidden />}
            <span>
              {text} <span className="mute">{isPart ? 'ours' : 'only looks like it'}</span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
