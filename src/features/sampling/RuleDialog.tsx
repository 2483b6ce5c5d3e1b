import { Button, Modal, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { changePickRule, createPickRule, type PickRule } from '#contract/picks.ts'
import { call } from '#lib/apiClient.ts'
import { fieldInput } from '#ui/fieldInput.ts'
import { Problem } from '#ui/Problem.tsx'
import { rulesQuery } from './api.ts'
import { RulePreviewLine } from './RulePreviewLine.tsx'
import classes from './Sampling.module.css'
import { CONDITION_KINDS, newCondition, toCondition, toTyped, type TypedCondition } from './typedConditions.ts'

interface RuleDialogProps {
  /** The rule to change; null adds one. */
  rule: PickRule | null
  onClose: () => void
}

/** A rule: every condition has to hold. What it would have picked stands beside it before anything is kept. */
export function RuleDialog({ rule, onClose }: RuleDialogProps) {
  const queryClient = useQueryClient()
  const [name, setName] = useState(rule?.name ?? '')
  const [typed, setTyped] = useState(() => rule?.conditions.map(toTyped) ?? [newCondition('csat', '2')])
  const save = useMutation({
    mutationFn: () => {
      const body = { name, conditions: typed.map(toCondition), isActive: rule?.isActive ?? true }
      return rule
        ? call(changePickRule, { params: { id: rule.id }, body: { ...body, version: rule.version } })
        : call(createPickRule, { body })
    },
    onSuccess: onClose,
    // A rule that somebody else changed meanwhile is shown as it is now.
    onSettled: () => queryClient.invalidateQueries({ queryKey: rulesQuery.queryKey }),
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  const change = (key: string, part: Partial<TypedCondition>) =>
    setTyped(typed.map((one) => (one.key === key ? { ...one, ...part } : one)))
  return (
    <Modal
      opened
      onClose={onClose}
      title={rule ? 'Change the rule' : 'Add a rule'}
      classNames={{ content: classes.dialog }}
    >
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
              data={CONDITION_KINDS}
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
        <RulePreviewLine typed={typed} />
        <Problem error={save.error} />
        <div className={classes.actions}>
          <Button type="submit" size="xs" loading={save.isPending}>
            {rule ? 'Keep the change' : 'Add the rule'}
          </Button>
          <Button size="xs" variant="default" onClick={() => setTyped([...typed, newCondition('tag', '')])}>
            Another condition
          </Button>
        </div>
      </form>
    </Modal>
  )
}
