import { Button } from '@mantine/core'
import { type Exemplar, getExemplarSound } from '#contract/exemplars.ts'
import { addressOf } from '#lib/apiClient.ts'
import { useMayEdit } from '#lib/useMayEdit.ts'
import { Problem } from '#ui/Problem.tsx'
import classes from './CriteriaTable.module.css'
import { exemplarWords } from './exemplarWords.ts'
import { useExemplarDeeds } from './useExemplarDeeds.ts'

const WHO = { agent: 'Agent', customer: 'Customer', bot: 'Bot', system: 'System' }

/** A moment of a real interaction: heard, and read. */
export function ExemplarView({ exemplar }: { exemplar: Exemplar }) {
  const { id, consent, isOwn, hasSound, turns } = exemplar
  const mayEdit = useMayEdit()
  const { decide, remove, error } = useExemplarDeeds(id)
  return (
    <div className={classes.exemplar}>
      <p className="small mute">{exemplarWords(exemplar)}</p>
      {turns.map(({ speaker, text }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- turns never change their places
        <p key={index}>
          <b>{WHO[speaker]}:</b> {text}
        </p>
      ))}
      {hasSound && (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- its words stand above
        <audio
          controls
          preload="none"
          src={addressOf(getExemplarSound, { id })}
          aria-label="The sound of this example"
        />
      )}
      <div className={classes.deeds}>
        {isOwn && consent !== 'given' && (
          <Button size="xs" loading={decide.isPending} onClick={() => decide.mutate(true)}>
            Let everybody see it
          </Button>
        )}
        {isOwn && consent !== 'refused' && (
          <Button size="xs" variant="default" loading={decide.isPending} onClick={() => decide.mutate(false)}>
            {consent === 'given' ? 'No longer show it' : 'Do not show it'}
          </Button>
        )}
        {mayEdit && (
          <Button size="xs" variant="subtle" loading={remove.isPending} onClick={() => remove.mutate()}>
            Take it off the definition
          </Button>
        )}
      </div>
      {error && <Problem error={error} />}
    </div>
  )
}
