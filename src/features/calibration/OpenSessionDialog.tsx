import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { openCalibration } from '#contract/calibration.ts'
import { RHYTHMS } from '#domain/calendar/nextOccurrence.ts'
import { call } from '#lib/apiClient.ts'
import { AnyOf } from '#ui/ChoiceList.tsx'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { CALIBRATION_KEY, optionsQuery } from './api.ts'
import styles from './Calibration.module.css'
import { EMPTY_FORM, type OpenForm, toOpening } from './openForm.ts'
import { PickFields } from './PickFields.tsx'
import { RHYTHM_WORDS } from './sessionWords.ts'

interface OpenSessionDialogProps {
  /** Filled in already. */
  suggested: Partial<OpenForm>
  onClose: () => void
  onOpened: (id: string) => void
}

/** Which interactions, who rates them, and until when. */
export function OpenSessionDialog({ suggested, onClose, onOpened }: OpenSessionDialogProps) {
  const queryClient = useQueryClient()
  const options = useQuery(optionsQuery)
  const [form, setForm] = useState<OpenForm>({ ...EMPTY_FORM, ...suggested })
  const set = (part: Partial<OpenForm>) => setForm((before) => ({ ...before, ...part }))
  const body = toOpening(form)
  const open = useMutation({
    mutationFn: (opening: NonNullable<typeof body>) => call(openCalibration, { body: opening }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: CALIBRATION_KEY })
      onOpened(id)
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (body) open.mutate(body)
  }
  const { reviewers = [], teams = [] } = options.data ?? {}
  const people = reviewers.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Modal opened onClose={onClose} title="Open a session" size="lg">
      <form onSubmit={handleSubmit} className={styles.form}>
        <p className="sub">
          Until the reveal nobody sees another’s ratings or how far they are, you included if you rate too. It is rated
          by the definition published now.
        </p>
        <TextInput
          {...fieldInput}
          label="Name"
          required
          maxLength={120}
          data-autofocus
          value={form.name}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <PickFields form={form} teams={teams} onChange={set} />
        <div>
          <p className={styles.legend} aria-hidden>
            Reviewers, at least two
          </p>
          <AnyOf
            legend="Reviewers, at least two"
            choices={people}
            chosen={form.reviewerIds}
            onChoose={(reviewerIds) => set({ reviewerIds })}
          />
        </div>
        <div className={styles.fields}>
          <NativeSelect
            {...fieldInput}
            label="Gauge"
            description="One of the reviewers, with whom the others are compared."
            value={form.gaugeId}
            onChange={(event) => set({ gaugeId: event.currentTarget.value })}
            data={[{ value: '', label: 'None' }, ...people.filter(({ value }) => form.reviewerIds.includes(value))]}
          />
          <TextInput
            {...fieldInput}
            type="datetime-local"
            label="Rated until"
            description="In the time of this device. You can reveal it earlier."
            required
            value={form.deadline}
            onChange={(event) => set({ deadline: event.currentTarget.value })}
          />
          {form.by !== 'chosen' && (
            <NativeSelect
              {...fieldInput}
              label="Comes back"
              description="Drawn anew each time, and rated as long."
              value={form.every}
              onChange={(event) => set({ every: RHYTHMS.find((one) => one === event.currentTarget.value) ?? '' })}
              data={[
                { value: '', label: 'Never' },
                ...RHYTHMS.map((value) => ({ value, label: `Every ${RHYTHM_WORDS[value]}` })),
              ]}
            />
          )}
        </div>
        <Problem error={open.error ?? options.error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={open.isPending} disabled={body === null}>
            Open it
          </Button>
        </div>
      </form>
    </Modal>
  )
}
