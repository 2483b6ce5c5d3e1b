import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import { CHANNELS } from '#domain/definition/definition.ts'
import { CHANNEL_LABEL } from '#ui/channelLabel.ts'
import { OneOf } from '#ui/ChoiceList.tsx'
import { fieldInput } from '#ui/fieldInput.ts'
import styles from './Calibration.module.css'
import type { OpenForm } from './openForm.ts'

const WAYS = [
  { value: 'random', label: 'At random' },
  { value: 'borderline', label: 'At random, among scores close to a target' },
  { value: 'disagreement', label: 'Where two reviews differed most' },
  { value: 'chosen', label: 'By their numbers' },
] as const

interface PickFieldsProps {
  form: OpenForm
  teams: readonly { id: string; name: string }[]
  onChange: (part: Partial<OpenForm>) => void
}

/** Which interactions a session is about. */
export function PickFields({ form, teams, onChange }: PickFieldsProps) {
  return (
    <>
      <div>
        <p className={styles.legend} aria-hidden>
          Interactions
        </p>
        <OneOf legend="Interactions" choices={WAYS} chosen={form.by} onChoose={(by) => onChange({ by })} />
      </div>
      {form.by === 'chosen' ? (
        <Textarea
          label="Numbers"
          description="One a line."
          styles={fieldInput.styles}
          rows={3}
          value={form.numbers}
          onChange={(event) => onChange({ numbers: event.currentTarget.value })}
        />
      ) : (
        <div className={styles.fields}>
          <WholeNumber label="How many" max={50} value={form.count} onChange={(count) => onChange({ count })} />
          <WholeNumber label="Of the last days" max={365} value={form.days} onChange={(days) => onChange({ days })} />
          <NativeSelect
            {...fieldInput}
            label="Channel"
            value={form.channel}
            onChange={(event) => onChange({ channel: CHANNELS.find((one) => one === event.currentTarget.value) ?? '' })}
            data={[{ value: '', label: 'All' }, ...CHANNELS.map((value) => ({ value, label: CHANNEL_LABEL[value] }))]}
          />
          <NativeSelect
            {...fieldInput}
            label="Team"
            value={form.teamId}
            onChange={(event) => onChange({ teamId: event.currentTarget.value })}
            data={[{ value: '', label: 'All' }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
          />
        </div>
      )}
    </>
  )
}

interface WholeNumberProps {
  label: string
  max: number
  value: number
  onChange: (value: number) => void
}

function WholeNumber({ label, max, value, onChange }: WholeNumberProps) {
  return (
    <TextInput
      {...fieldInput}
      type="number"
      label={label}
      required
      min={1}
      max={max}
      defaultValue={value}
      onChange={(event) => {
        const number = event.currentTarget.valueAsNumber
        if (Number.isInteger(number) && number >= 1 && number <= max) onChange(number)
      }}
    />
  )
}
