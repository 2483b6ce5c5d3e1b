import { IconShieldCheck } from '@tabler/icons-react'
import { CHANNELS, type Criterion, type Definition } from '#domain/definition/definition.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import classes from './Definition.module.css'

/** One criterion: the question, and what one sees at each rating. */
export function CriterionEntry({ criterion, definition }: { criterion: Criterion; definition: Definition }) {
  const { label, question, isCritical, anchors, rootCauses } = criterion
  const notes = notesOf(criterion, definition)
  return (
    <details className={classes.criterion}>
      <summary>
        <span className={classes.criterionName}>
          {isCritical && <IconShieldCheck size={16} stroke={1.7} aria-hidden />}
          {label}
          {isCritical && <span className="small mute">critical</span>}
        </span>
        <span className="sub">{question}</span>
      </summary>
      <dl className={classes.anchors}>
        {anchors.map(({ rating, text, example }) => (
          <div key={rating}>
            <dt>{rating}</dt>
            <dd>
              {text}
              {example && <span className="mute"> {example}</span>}
            </dd>
          </div>
        ))}
      </dl>
      {rootCauses.length > 0 && (
        <p className="small mute">When it is low: {rootCauses.map((cause) => cause.label).join(', ')}.</p>
      )}
      {notes.length > 0 && <p className="small mute">{notes.join(' ')}</p>}
    </details>
  )
}

function notesOf({ channels, condition, requires }: Criterion, { criteria }: Definition): string[] {
  const other = condition ? criteria.find(({ id }) => id === condition.criterionId) : undefined
  const wanted = [requires?.note && 'a note', requires?.evidence && 'evidence'].filter((part) => part)
  return [
    channels.length < CHANNELS.length
      ? `For ${channels.map((channel) => CHANNEL_LABEL[channel].toLowerCase()).join(', ')}.`
      : '',
    condition && other ? `Asked when “${other.label}” is rated ${condition.ratings.join(' or ')}.` : '',
    requires && wanted.length > 0
      ? `${requires.atOrBelow === 'fail' ? 'When failed' : `At ${requires.atOrBelow} or below`} it needs ${wanted.join(' and ')}.`
      : '',
  ].filter((note) => note !== '')
}
