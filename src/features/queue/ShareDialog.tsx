import { Button, Modal } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { formatCount } from '#lib/format.ts'
import { AnyOf } from '#ui/ChoiceList.tsx'
import { Problem } from '#ui/Problem.tsx'
import { showToast } from '#ui/toastStore.ts'
import { reviewersQuery, shareOut } from './api.ts'
import styles from './Dialogs.module.css'

interface ShareDialogProps {
  /** Only what this plan drew. */
  plan: { id: string; name: string } | undefined
  onClose: () => void
  onDone: () => void
}

/** Shares what is nobody's yet evenly; a language or skill goes to those who have it. */
export function ShareDialog({ plan, onClose, onDone }: ShareDialogProps) {
  const reviewers = useQuery(reviewersQuery)
  const all = reviewers.data?.reviewers ?? []
  const [left, setLeft] = useState<readonly string[]>([])
  const chosen = all.map(({ id }) => id).filter((id) => !left.includes(id))
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => shareOut(chosen, plan?.id),
    onSuccess: ({ given, left: rest }) => {
      const total = given.reduce((sum, { count }) => sum + count, 0)
      const more = rest === 0 ? '' : ` ${formatCount(rest)} are left for anybody.`
      showToast(total === 0 ? `There was nothing to share.${more}` : `${formatCount(total)} shared out.${more}`)
      onDone()
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen.length > 0) mutate()
  }
  return (
    <Modal opened onClose={onClose} title="Share out evenly">
      <form onSubmit={handleSubmit} className={styles.form}>
        <p className="sub">
          {plan ? `What “${plan.name}” drew and nobody has` : 'What nobody has'} is divided evenly over the people you
          choose. A language or skill goes to those who have it; nobody gets an interaction of their own.
        </p>
        <AnyOf
          legend="Reviewers"
          choices={all.map(({ id, name, waiting }) => ({
            value: id,
            label: `${name} · ${formatCount(waiting)} waiting`,
          }))}
          chosen={chosen}
          onChoose={(kept) => setLeft(all.map(({ id }) => id).filter((id) => !kept.includes(id)))}
        />
        <Problem error={error ?? reviewers.error} />
        <div className={styles.actions}>
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={isPending} disabled={chosen.length === 0}>
            Share out
          </Button>
        </div>
      </form>
    </Modal>
  )
}
