import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { formatDateTime } from '#lib/format.ts'
import { linkToDefinition } from '#lib/links.ts'
import { useTimeZone } from '#lib/session.ts'
import { Card } from '#ui/Card.tsx'
import type { Asked } from './AnswerForm.tsx'
import classes from './Pulses.module.css'

interface OwnAnswerProps {
  asked: Asked
  answer: NonNullable<Asked['answer']>
  onChange: () => void
}

/** What one has answered; for oneself alone. */
export function OwnAnswer({ asked: { pulse, options }, answer, onChange }: OwnAnswerProps) {
  const timeZone = useTimeZone()
  const List = pulse.task === 'order' ? 'ol' : 'ul'
  const chosen = answer.picked.flatMap((id) => options.find((option) => option.id === id) ?? [])
  return (
    <Card title="Your answer is in" sub={`Sent on ${formatDateTime(answer.answeredAt, timeZone)}. Thank you.`}>
      <div className={classes.card} role="status">
        <blockquote className={classes.words}>{answer.text}</blockquote>
        {chosen.length > 0 && (
          <List className={classes.chosen} aria-label="The sentences you chose">
            {chosen.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </List>
        )}
        {pulse.status === 'open' && (
          <div className={classes.actions}>
            <Button size="xs" variant="default" onClick={onChange}>
              Change my answer
            </Button>
            <span className="small mute">Until the pulse is closed; the last one you send counts.</span>
          </div>
        )}
        <p className="small mute">
          {pulse.status === 'done'
            ? 'The counts stand on the definition’s page, without names.'
            : 'When it is closed and marked, the counts stand on the definition’s page, without names.'}{' '}
          <Link className="link" to={linkToDefinition()}>
            To the definition
          </Link>
        </p>
      </div>
    </Card>
  )
}
