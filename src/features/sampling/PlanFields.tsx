import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { ALLOCATIONS, type PlanSpec, STRATA } from '#domain/sampling/planSpec.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { NumberField } from './NumberField.tsx'
import type { PlanContent } from './planContent.ts'
import classes from './Sampling.module.css'

interface PlanFieldsProps {
  content: PlanContent
  onChange: (content: PlanContent) => void
  isBlindByDefault: boolean
}

const INK = { color: 'var(--ink)', iconColor: 'var(--on-ink)' }
const STRATA_WORDS = { channelWeek: 'Channel and week', length: 'Channel and length' }
const ALLOCATION_WORDS = { proportional: 'In proportion', neyman: 'More where scores differ more' }

export function PlanFields({ content, onChange, isBlindByDefault }: PlanFieldsProps) {
  const { name, spec, dueDay } = content
  const set = (part: Partial<PlanSpec>) => onChange({ ...content, spec: { ...spec, ...part } })
  const period = (part: Partial<PlanSpec['population']>) => set({ population: { ...spec.population, ...part } })
  const { fromDay, toDay } = spec.population
  return (
    <div className={classes.form}>
      <div className={classes.fields}>
        <TextInput
          {...fieldInput}
          className={classes.wide}
          label="Name"
          required
          maxLength={120}
          value={name}
          onChange={(event) => onChange({ ...content, name: event.currentTarget.value })}
        />
        <TextInput
          {...fieldInput}
          type="date"
          label="From"
          required
          value={fromDay}
          onChange={(event) => event.currentTarget.value && period({ fromDay: event.currentTarget.value })}
        />
        <TextInput
          {...fieldInput}
          type="date"
          label="To"
          required
          min={fromDay}
          value={toDay}
          onChange={(event) => event.currentTarget.value && period({ toDay: event.currentTarget.value })}
        />
        <TextInput
          {...fieldInput}
          type="date"
          label="Review by"
          value={dueDay ?? ''}
          onChange={(event) => onChange({ ...content, dueDay: event.currentTarget.value || null })}
        />
        <NumberField label="Of each agent" value={spec.quota} min={1} max={500} onChange={(quota) => set({ quota })} />
        <NumberField
          label="Scored twice, %"
          description="By two reviewers, to watch how they agree."
          value={Math.round(spec.doubleShare * 100)}
          min={0}
          max={100}
          onChange={(percent) => set({ doubleShare: percent / 100 })}
        />
        <NumberField
          label="Across teams, %"
          description="To a reviewer who usually has other teams."
          value={Math.round(spec.crossTeamShare * 100)}
          min={0}
          max={100}
          onChange={(percent) => set({ crossTeamShare: percent / 100 })}
        />
        <NativeSelect
          {...fieldInput}
          label="Spread over"
          description="Parts too small for two picks are joined."
          value={spec.strata}
          onChange={(event) => set({ strata: STRATA.find((one) => one === event.currentTarget.value) ?? spec.strata })}
          data={STRATA.map((value) => ({ value, label: STRATA_WORDS[value] }))}
        />
        <NativeSelect
          {...fieldInput}
          label="Shared out"
          description={
            spec.allocation === 'neyman'
              ? 'Scores are shown on the plan alone, weighed, and stand in no other mean.'
              : 'Every interaction has nearly the same chance.'
          }
          value={spec.allocation}
          onChange={(event) =>
            set({ allocation: ALLOCATIONS.find((one) => one === event.currentTarget.value) ?? spec.allocation })
          }
          data={ALLOCATIONS.map((value) => ({ value, label: ALLOCATION_WORDS[value] }))}
        />
        <TextInput
          {...fieldInput}
          label="Seed"
          description="The same seed draws the same again."
          required
          maxLength={80}
          value={spec.seed}
          onChange={(event) => event.currentTarget.value.trim() && set({ seed: event.currentTarget.value })}
        />
      </div>
      <LeaveOut spec={spec} onChange={set} />
      <Checkbox
        {...INK}
        label="Reviewed blind: who served, CSAT and earlier scores are hidden until submitted"
        checked={spec.isBlind ?? isBlindByDefault}
        onChange={(event) => set({ isBlind: event.currentTarget.checked })}
      />
    </div>
  )
}

function LeaveOut({ spec: { exclude }, onChange }: { spec: PlanSpec; onChange: (part: Partial<PlanSpec>) => void }) {
  const set = (part: Partial<PlanSpec['exclude']>) => onChange({ exclude: { ...exclude, ...part } })
  return (
    <fieldset className={classes.choices} style={{ border: 0, margin: 0, padding: 0 }}>
      <legend className={classes.legend}>Left out</legend>
      <Checkbox
        {...INK}
        label="Calls under 30 seconds"
        checked={exclude.shorterThanMs !== null}
        onChange={(event) => set({ shorterThanMs: event.currentTarget.checked ? 30_000 : null })}
      />
      <Checkbox
        {...INK}
        label="Threads of fewer than 3 messages"
        checked={exclude.fewerTurns !== null}
        onChange={(event) => set({ fewerTurns: event.currentTarget.checked ? 3 : null })}
      />
      <Checkbox
        {...INK}
        label="What is reviewed already"
        checked={exclude.reviewed}
        onChange={(event) => set({ reviewed: event.currentTarget.checked })}
      />
      <Checkbox
        {...INK}
        label="Agents on leave"
        checked={exclude.onLeave}
        onChange={(event) => set({ onLeave: event.currentTarget.checked })}
      />
    </fieldset>
  )
}
