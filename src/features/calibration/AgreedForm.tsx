import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import type { Calibration } from '#contract/calibration.ts'
import { agree, type Agreed } from '#contract/calibrationAgreements.ts'
import { ON_SCALE } from '#domain/definition/scale.ts'
import { call } from '#lib/apiClient.ts'
import { DIMENSION_HUE } from '#ui/dimensionStyle.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { showToast } from '#ui/toastStore.ts'
import { type AgreedFields, fieldsOf, toAgreeing } from './agreedForm.ts'
import { agreedQuery } from './api.ts'
import styles from './Reveal.module.css'
import { ratingWord } from './revealWords.ts'
import type { RevealRow } from './toRevealRows.ts'
import { ratersOf } from './sessionWords.ts'

/** A field that grows with what is written. */
const noteInput = { ...fieldInput, autosize: true, minRows: 1, maxLength: 1000 }

export interface AgreedPartProps {
  session: Calibration
  interactionId: string
  row: RevealRow
  agreed: Agreed | undefined
}

/** The agreed rating, why, what the definition should say, and who follows up. */
export function AgreedForm({ session, interactionId, row: { criterion }, agreed }: AgreedPartProps) {
  const queryClient = useQueryClient()
  const name = useId()
  const [fields, setFields] = useState(() => fieldsOf(agreed))
  const set = (part: Partial<AgreedFields>) => setFields((before) => ({ ...before, ...part }))
  const agreeing = toAgreeing(fields)
  const record = useMutation({
    mutationFn: (content: NonNullable<typeof agreeing>) =>
      call(agree, {
        params: { id: session.id },
        body: { interactionId, criterionId: criterion.id, version: agreed?.version ?? 0, ...content },
      }),
    onSuccess: async () => {
      showToast('Recorded.')
      await queryClient.invalidateQueries({ queryKey: agreedQuery(session.id).queryKey })
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (agreeing) record.mutate(agreeing)
  }
  const people = [...new Map([session.facilitator, ...ratersOf(session)].map((person) => [person.id, person])).values()]
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <fieldset
        className={styles.choices}
        aria-label={`Agreed rating of ${criterion.label}`}
        style={{ '--hue': DIMENSION_HUE[criterion.dimension] } as Record<string, string>}
      >
        <b>Agreed</b>
        {[...ON_SCALE[criterion.scale], 'na' as const].map((rating) => (
          <label key={rating}>
            <input type="radio" name={name} checked={rating === fields.rating} onChange={() => set({ rating })} />
            <span>{ratingWord(rating)}</span>
          </label>
        ))}
      </fieldset>
      <Textarea
        {...noteInput}
        label="Why"
        value={fields.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
      />
      <Textarea
        label="Note to the definition (optional)"
        description="Proposed to whoever writes the next version, at the agreed rating."
        {...noteInput}
        value={fields.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
      />
      <NativeSelect
        {...fieldInput}
        label="As"
        value={fields.kind}
        onChange={(event) => set({ kind: event.currentTarget.value === 'anchor' ? 'anchor' : 'example' })}
        data={[
          { value: 'example', label: 'An example' },
          { value: 'anchor', label: 'Words of the anchor' },
        ]}
      />
      <NativeSelect
        {...fieldInput}
        label="Who follows up"
        value={fields.personId}
        onChange={(event) => set({ personId: event.currentTarget.value })}
        data={[{ value: '', label: 'Nobody' }, ...people.map((person) => ({ value: person.id, label: person.name }))]}
      />
      {fields.personId !== '' && (
        <TextInput
          {...fieldInput}
          label="With what"
          maxLength={1000}
          value={fields.followUp}
          onChange={(event) => set({ followUp: event.currentTarget.value })}
        />
      )}
      <Problem error={record.error} />
      <div className={styles.formActions}>
        <Button type="submit" size="xs" variant="default" loading={record.isPending} disabled={agreeing === null}>
          Record
        </Button>
      </div>
    </form>
  )
}
