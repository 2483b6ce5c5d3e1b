import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { createPickRule } from '#contract/picks.ts'
import type { PickCondition } from '#domain/sampling/pickRule.ts'
import { SIGNALS } from '#domain/transcript/signals.ts'
import { call } from '#lib/apiClient.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { rulesQuery } from './api.ts'
import { RULE_SIGNALS, storedValue, unitOf } from './ruleWords.ts'
import classes from './Sampling.module.css'

interface Typed {
  key: string
  kind: string
  value: string
}

const KINDS = [
  { value: 'csat', label: 'CSAT at or below, of 5' },
  { value: 'tag', label: 'Has the tag' },
  { value: 'repeat', label: 'Came back at least, times' },
  ...RULE_SIGNALS.map(({ value, label, unit }) => ({ value, label: `${label} at least, ${unit}` })),
]

/** A new rule: every condition has to hold. */
export function RuleDialog({ onClose }: { onClose: () => void }) {
  const queryClient = useQueryClient()
  const [name, setName] = useState('')
  const [typed, setTyped] = useState<Typed[]>(() => [{ key: crypto.randomUUID(), kind: 'csat', value: '2' }])
  const save = useMutation({
    mutationFn: () => call(createPickRule, { body: { name, conditions: typed.map(conditionOf), isActive: true } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey })
      onClose()
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const change = (key: string, part: Partial<Typed>) =>
    setTyped(typed.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <Modal opened onClose={onClose} title="Add a rule" classNames={{ content: classes.dialog }}>
      <form className={classes.form} onSubmit={handleSubmit}>
        <TextInput
          {...fieldInput}
          label="Name"
          description="Reviewers read it as the reason."
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        {typed.map(({ key, kind, value }, index) => (
          <div key={key} className={classes.condition}>
            <NativeSelect
              {...fieldInput}
              label={index === 0 ? 'When' : 'And'}
              value={kind}
              data={KINDS}
              onChange={(event) => change(key, { kind: event.currentTarget.value })}
            />
            <TextInput
              {...fieldInput}
              aria-label={`Value of condition ${index + 1}`}
              {...(kind === 'tag' ? {} : { type: 'number', min: 0, step: 'any' })}
              required
              value={value}
              onChange={(event) => change(key, { value: event.currentTarget.value })}
            />
            {typed.length > 1 && (
              <Button
                size="xs"
                variant="default"
                aria-label={`Remove condition ${index + 1}`}
                onClick={() => setTyped(typed.filter((one) => one.key !== key))}
              >
                Remove
              </Button>
            )}
          </div>
        ))}
        <Problem error={save.error} />
        <div className={classes.actions}>
          <Button type="submit" size="xs" loading={save.isPending}>
            Add the rule
          </Button>
          <Button
            size="xs"
            variant="default"
            onClick={() => setTyped([...typed, { key: crypto.randomUUID(), kind: 'tag', value: '' }])}
          >
            Another condition
          </Button>
        </div>
      </form>
    </Modal>
  )
}

function conditionOf({ kind, value }: Typed): PickCondition {
  if (kind === 'tag') return { kind, tag: value }
  const number = Number(value)
  const signal = SIGNALS.find((one) => one === kind)
  if (signal && unitOf(signal)) return { kind: 'signal', signal, atLeast: storedValue(number, signal) }
  return kind === 'repeat' ? { kind, atLeast: number } : { kind: 'csat', atMost: number, of: 5 }
}
